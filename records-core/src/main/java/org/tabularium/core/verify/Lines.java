package org.tabularium.core.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The lines of an export, each ended by one line feed, byte by byte. */
final class Lines implements Source {

    private static final int MOST_LINES = 1_000;
    private static final long MOST_BYTES = 4_000_000;
    private static final int LONGEST = 512 * 1024 * 1024;

    private final InputStream file;
    private final long size;
    private long read;
    private boolean ended;

    Lines(Path path) throws IOException {
        this.size = Files.size(path);
        this.file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    @Override
    public Optional<Supplier<List<Examined>>> next() throws IOException {
        List<byte[]> page = new ArrayList<>();
        long end = read + MOST_BYTES;
        while (!ended && page.size() < MOST_LINES && read < end) {
            line().ifPresent(page::add);
        }
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> page.stream().map(LineCheck::examine).toList());
    }

    /** The next line with the line feed that ends it, or what stands after the last of these. */
    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        int b = 0;
        while (b != '\n' && line.size() < LONGEST) {
            b = file.read();
            if (b < 0) {
                ended = true;
                break;
            }
            line.write(b);
        }
        read += line.size();
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    @Override
    public double share() {
        return size == 0 ? 1 : Math.min(1, (double) read / size);
    }

    @Override
    public boolean isSorted() {
        return false;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
