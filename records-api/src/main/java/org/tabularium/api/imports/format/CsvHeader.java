package org.tabularium.api.imports.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tabularium.api.imports.format.CsvShape.Treatment;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;

/** The first line of a CSV: the names of its columns. */
final class CsvHeader {

    /** A file of another kind may have thousands of columns that are wrong. */
    private static final int MOST_FAULTS = 100;

    private static final int LONGEST_NAME = 100;

    private final List<String> names;
    private final CsvShape shape;

    private CsvHeader(List<String> names, CsvShape shape) {
        this.names = names.stream().map(String::strip).toList();
        this.shape = shape;
    }

    /**
     * The columns of these names, in their order.
     *
     * @throws InvalidInput where a column is missing, doubled or unknown
     */
    static List<CsvColumn> columns(List<String> names, CsvShape shape) {
        CsvHeader header = new CsvHeader(names, shape);
        List<Fault> faults = header.faults();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
        return header.names.stream().map(CsvColumn::named).toList();
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        shape.needed().stream().sorted().filter(name -> !names.contains(name)).forEach(name -> faults.add(
                new Fault(name, "column-missing", "This column must be there. Columns are separated by commas.")));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (shape.treatment(name) == Treatment.REFUSED) {
                faults.add(new Fault(shortened(name), "unknown-column", "No column of this name is known."));
            } else if (!name.isEmpty() && !seen.add(name)) {
                faults.add(new Fault(shortened(name), "column-doubled", "Two columns have this name."));
            }
        }
        return faults;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
