package org.tabularium.api.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A row of the raw files, its cells as they stand there.
 *
 * @param written the id as the file writes it
 * @param cells   cell by column
 */
record RawRow(String written, Map<String, String> cells) {

    static List<RawRow> claims() {
        return read("claims.csv");
    }

    static List<RawRow> acts() {
        return read("resolutions.csv");
    }

    private static List<RawRow> read(String file) {
        var raw = Objects.requireNonNull(RawRow.class.getResourceAsStream(file), file);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(raw)) {
            return rows.stream().map(row -> new RawRow(row.getField(0), row.getFieldsAsMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAct() {
        return cells.containsKey("resolution_id");
    }

    /** The one claim of the first file that is an act. */
    boolean isActAmongClaims() {
        return written.equals("NA-032");
    }

    boolean isFigure() {
        return !isActAmongClaims() && (has("low") || has("best") || has("high"));
    }

    /** The cell, empty where the file has no such column. */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    /** What makes two rows cite the same work. */
    List<String> work() {
        return List.of(get("source_title"), get("source_publisher"), get("source_date"), get("source_url"));
    }

    @Override
    public String toString() {
        return written;
    }
}
