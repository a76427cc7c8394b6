package org.tabularium.api.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.springframework.http.MediaType;

/**
 * The body of an answer that is written while it is read, so that it can be larger than the memory.
 *
 * @param type    its media type
 * @param content writes it
 */
public record Streamed(MediaType type, Content content) {

    static final MediaType TEXT_CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private static final int BUFFER = 65_536;

    /** Writes a body. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Rows with a column for each leaf that any of them has. */
    public static Streamed csv(CsvTable rows) {
        return new Streamed(TEXT_CSV, out -> Csv.write(rows, out));
    }

    /** Rows with these columns, whether or not any of them has a value. */
    public static Streamed csv(List<String> columns, CsvTable rows) {
        return new Streamed(TEXT_CSV, out -> Csv.write(columns, rows, out));
    }

    void writeTo(OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        try {
            content.writeTo(buffered);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        buffered.flush();
    }
}
