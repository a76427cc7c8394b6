package org.tabularium.api.imports.format;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.tabularium.api.imports.format.CsvShape.Treatment;
import org.tabularium.api.imports.format.Lines.Line;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.input.ObjectInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a CSV (RFC 4180) below its header. Each is parsed by itself, so that one that is malformed spoils no
 * other. A row of empty cells is an empty line.
 */
final class CsvRows implements RowReader {

    private static final CsvReader.CsvReaderBuilder PARSER = CsvReader.builder().allowUnclosedQuote(false);

    private final Lines lines;
    private final CsvShape shape;
    private final List<CsvColumn> columns;
    private final boolean[] isRead;

    private CsvRows(Lines lines, CsvShape shape, List<CsvColumn> columns) {
        this.lines = lines;
        this.shape = shape;
        this.columns = columns;
        this.isRead = new boolean[columns.size()];
        for (int i = 0; i < isRead.length; i++) {
            isRead[i] = shape.treatment(columns.get(i).name()) == Treatment.READ;
        }
    }

    static CsvRows open(Lines lines, CsvShape shape) throws IOException {
        Line header = lines.first();
        if (header.isMalformed()) {
            throw Lines.refused("not-utf-8", "The header is not in UTF-8.");
        }
        List<String> names = cells(header);
        if (names == null) {
            throw Lines.refused("not-csv", "The first line is not the header of a CSV.");
        }
        return new CsvRows(lines, shape, CsvHeader.columns(names, shape));
    }

    @Override
    public @Nullable ImportRow next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            ImportRow row = row(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** What the line makes; null where all its cells are empty. */
    private @Nullable ImportRow row(Line line) {
        if (line.isMalformed()) {
            return line.faulty("not-utf-8", "The row is not in UTF-8.");
        }
        List<String> cells = cells(line);
        if (cells == null) {
            return line.faulty("not-csv", "The quotation marks of the row don't match.");
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return null;
        }
        if (cells.size() != columns.size()) {
            return line.faulty("uneven", "The row has " + cells.size() + " cells, the header " + columns.size() + ".");
        }
        try {
            return ImportRow.of(line.number(), ObjectInput.read(tree(cells), shape::records));
        } catch (InvalidInput invalid) {
            return ImportRow.faulty(line.number(), invalid.faults().stream()
                    .map(fault -> new Fault(CsvColumn.at(fault.pointer()), fault.code(), fault.detail())).toList());
        }
    }

    private static @Nullable List<String> cells(Line line) {
        try {
            Iterator<CsvRecord> records = PARSER.ofCsvRecord(line.text()).iterator();
            List<String> cells = records.next().getFields();
            // A lone CR would end a record for the parser, and none for the file.
            return records.hasNext() ? null : cells;
        } catch (CsvParseException malformed) {
            return null;
        }
    }

    private ObjectNode tree(List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < isRead.length; i++) {
            CsvColumn column = columns.get(i);
            JsonNode member = isRead[i] ? shape.member(column.name(), FormulaGuard.takenOff(cells.get(i))) : null;
            if (member != null) {
                column.put(member, row);
            }
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
