package org.tabularium.api.imports.format;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.ObjectInput;
import tools.jackson.databind.JsonNode;

/** What the columns of a CSV are, and what a row of them makes. */
interface CsvShape {

    /** What is done with a column. */
    enum Treatment {
        /** Its cells are members of the row. */
        READ,
        /** It may be there, and is not read. */
        PASSED_OVER,
        /** The file is refused for it. */
        REFUSED
    }

    /** The columns that must be there. */
    Set<String> needed();

    /** What is done with the column of this name. */
    Treatment treatment(String column);

    /** The member that a cell is read as; none where there is nothing in it. */
    @Nullable
    JsonNode member(String column, String cell);

    /** Reads a row, in which the column {@code a.0.b} is the member {@code /a/0/b}. */
    List<NewRecord> records(ObjectInput row);
}
