package org.tabularium.api.imports.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.MediaType;

/** Files that are read as a whole. */
final class Reading {

    private Reading() {}

    static List<ImportRow> jsonLines(String text) throws IOException {
        return all(ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<ImportRow> claims(String csv) throws IOException {
        return all(ImportFormat.TABULARIUM, ImportFormat.CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    static List<ImportRow> ged(String csv) throws IOException {
        return all(ImportFormat.UCDP_GED, ImportFormat.CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    static List<ImportRow> all(ImportFormat format, MediaType type, byte[] file) throws IOException {
        return all(format, type, new ByteArrayInputStream(file));
    }

    static List<ImportRow> all(ImportFormat format, MediaType type, InputStream file) throws IOException {
        List<ImportRow> all = new ArrayList<>();
        try (RowReader rows = format.open(file, type)) {
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    /** What is wrong with a row, each fault as its pointer and its code. */
    static List<String> faults(ImportRow row) {
        return row.faults().stream().map(fault -> (fault.pointer() + " " + fault.code()).strip()).toList();
    }

    /** The lines at which rows begin. */
    static List<Long> lines(List<ImportRow> rows) {
        return rows.stream().map(ImportRow::line).toList();
    }
}
