package org.tabularium.api.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.springframework.http.MediaType;
import org.tabularium.api.imports.format.ImportFormat;

/**
 * A file to be sent, of which the beginning has been looked at.
 *
 * @param name      what it is called
 * @param body      its bytes, as they are
 * @param size      how many they are; 0 where nobody knows
 * @param packed    whether they are gzip
 * @param beginning how it begins, unpacked
 */
record ImportFile(String name, InputStream body, long size, boolean packed, String beginning) implements Closeable {

    static final String STANDARD_INPUT = "-";

    private static final int LOOKED_AT = 65_536;
    private static final int GZIP = 0x1F8B;

    static ImportFile open(String name, InputStream standardInput) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return of(name, standardInput, 0);
        }
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(name, null, "this is a folder");
        }
        return of(name, Files.newInputStream(file), Files.size(file));
    }

    private static ImportFile of(String name, InputStream bytes, long size) throws IOException {
        BufferedInputStream body = new BufferedInputStream(bytes, LOOKED_AT);
        body.mark(LOOKED_AT);
        byte[] first = body.readNBytes(LOOKED_AT);
        body.reset();
        boolean packed = first.length > 1 && (((first[0] & 0xFF) << 8) | (first[1] & 0xFF)) == GZIP;
        return new ImportFile(name, body, size, packed,
                new String(packed ? unpacked(first) : first, StandardCharsets.UTF_8));
    }

    /** As much as can be unpacked of it. */
    private static byte[] unpacked(byte[] first) {
        byte[] unpacked = new byte[LOOKED_AT];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(first))) {
            for (int read = 0; read >= 0 && length < LOOKED_AT; read = in.read(unpacked, length, LOOKED_AT - length)) {
                length += read;
            }
        } catch (IOException cutOff) {
            return Arrays.copyOf(unpacked, length);
        }
        return Arrays.copyOf(unpacked, length);
    }

    /**
     * The media type that it seems to have, by its name or else by its beginning, which in no CSV of ours is a brace.
     */
    MediaType mediaType() {
        if (name.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
            return ImportFormat.JSON_LINES;
        }
        boolean isCsv = name.matches(".*\\.csv(\\.gz)?") || !text().stripLeading().startsWith("{");
        return isCsv ? ImportFormat.CSV : ImportFormat.JSON_LINES;
    }

    private String text() {
        return beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
    }

    /** The format that it seems to have, where that is its media type. */
    ImportFormat format(MediaType type) {
        return type.equals(ImportFormat.CSV) ? ImportFormat.ofCsv(columns()) : ImportFormat.TABULARIUM;
    }

    private List<String> columns() {
        String header = text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Arrays.stream(header.split(",", -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", "").strip()).toList();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
