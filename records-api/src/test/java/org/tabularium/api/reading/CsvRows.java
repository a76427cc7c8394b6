package org.tabularium.api.reading;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The rows of a CSV answer, by their columns. */
final class CsvRows {

    private CsvRows() {}

    static List<NamedCsvRecord> of(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
