package org.tabularium.api.imports.window;

import java.util.List;

import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.input.Fault;

/** Where in a row of a file something stands of which the archive says where it stands in a record. */
public enum Pointers {

    /** A row is an object that has the record as a member of its kind. */
    JSON_LINES {
        @Override
        String in(NewRecord record, String pointer) {
            return "/" + record.stream().kind().word() + pointer;
        }
    },

    /** A row is a claim with a column for each leaf. */
    CSV_OF_CLAIMS {
        @Override
        String in(NewRecord record, String pointer) {
            return pointer.isEmpty() ? "id" : pointer.substring(1).replace('/', '.');
        }
    },

    /** A row makes several records, all named after its id. */
    ROW_OF_MANY {
        @Override
        String in(NewRecord record, String pointer) {
            return "id";
        }
    };

    /** The pointer in the row for one in a record; the empty one means the record. */
    abstract String in(NewRecord record, String pointer);

    List<Fault> in(NewRecord record, List<Fault> faults) {
        return faults.stream().map(fault -> new Fault(in(record, fault.pointer()), fault.code(), fault.detail()))
                .toList();
    }
}
