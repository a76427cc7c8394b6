package org.tabularium.api.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.tabularium.core.input.InvalidInput;

/** The formats of files that can be brought in. */
public enum ImportFormat {

    /** The archive's own: JSON Lines of records, or a CSV of claims. */
    TABULARIUM("tabularium", true),

    /** The Georeferenced Event Dataset of the Uppsala Conflict Data Program, as CSV. */
    UCDP_GED("ucdp-ged", false);

    /** The media type of JSON Lines. */
    public static final MediaType JSON_LINES = new MediaType("application", "jsonl");

    /** The media type of CSV. */
    public static final MediaType CSV = new MediaType("text", "csv");

    private final String word;
    private final boolean hasJsonLines;

    ImportFormat(String word, boolean hasJsonLines) {
        this.word = word;
        this.hasJsonLines = hasJsonLines;
    }

    /** The format of this name, if there is one. */
    public static Optional<ImportFormat> named(String word) {
        return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
    }

    /** The format of which a CSV with these columns is likely to be. */
    public static ImportFormat ofCsv(Collection<String> columns) {
        return columns.containsAll(new GedColumns().needed()) ? UCDP_GED : TABULARIUM;
    }

    /** Its name in the API. */
    public String word() {
        return word;
    }

    /** The media types that files of this format have. */
    public List<MediaType> mediaTypes() {
        return hasJsonLines ? List.of(JSON_LINES, CSV) : List.of(CSV);
    }

    /** Whether files of this format may have the media type; their only charset is UTF-8. */
    public boolean takes(MediaType type) {
        Charset charset = type.getCharset();
        return mediaTypes().stream().anyMatch(type::equalsTypeAndSubtype)
                && (charset == null || charset.equals(StandardCharsets.UTF_8));
    }

    /**
     * Opens a file, of which it reads the beginning. To close the reader closes the file; where it can't be opened,
     * that is left to the caller.
     *
     * @param type one that this format {@linkplain #takes takes}
     * @throws InvalidInput where the file can't be of this format: it is empty, binary, or lacks columns that must be
     *                      there
     * @throws LineTooLong  where its first line is
     */
    public RowReader open(InputStream file, MediaType type) throws IOException {
        if (!takes(type)) {
            throw new IllegalArgumentException("No file in the format " + word + " has the type " + type);
        }
        if (type.equalsTypeAndSubtype(JSON_LINES)) {
            return JsonLines.open(new Lines(file, false));
        }
        return CsvRows.open(new Lines(file, true), this == UCDP_GED ? new GedColumns() : new ClaimColumns());
    }
}
