package org.tabularium.api.imports.format;

import java.util.List;

import org.tabularium.core.input.Fault;

/**
 * One row of a file: what it makes, or all that is wrong with it.
 *
 * @param line    the line of the file in which it begins, from 1; the header of a CSV file is line 1
 * @param records what it makes, which stands or falls together; what others refer to comes before them
 * @param faults  what is wrong with it; then it makes nothing. Pointers are those of the row: JSON Pointers in a JSON
 *                object, names of columns in a CSV
 */
public record ImportRow(long line, List<NewRecord> records, List<Fault> faults) {

    public ImportRow {
        records = List.copyOf(records);
        faults = List.copyOf(faults);
        if (records.isEmpty() == faults.isEmpty()) {
            throw new IllegalArgumentException("A row makes something, or something is wrong with it");
        }
    }

    /** A row that makes records. */
    public static ImportRow of(long line, List<NewRecord> records) {
        return new ImportRow(line, records, List.of());
    }

    /** A row that can't be taken. */
    public static ImportRow faulty(long line, List<Fault> faults) {
        return new ImportRow(line, List.of(), faults);
    }
}
