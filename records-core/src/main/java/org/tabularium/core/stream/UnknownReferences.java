package org.tabularium.core.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tabularium.core.input.Fault;

/** A command refers to records that don't exist; each with a pointer to the member that names it. */
public final class UnknownReferences extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private UnknownReferences(List<Fault> faults) {
        super("unknown-reference", "The request refers to records that do not exist.");
        this.faults = List.copyOf(faults);
    }

    /** One fault for each reference that leads nowhere. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * Refuses when one of the streams does not exist.
     *
     * @param byPointer the streams referred to, by the JSON Pointer of the member that names each
     */
    public static void refuseIn(Map<String, StreamId> byPointer, References references) {
        Set<StreamId> missing = references.missing(Set.copyOf(byPointer.values()));
        if (!missing.isEmpty()) {
            throw new UnknownReferences(byPointer.entrySet().stream().filter(e -> missing.contains(e.getValue()))
                    .map(e -> new Fault(e.getKey(), "unknown-reference", "There is no "
                            + e.getValue().kind().word() + " “" + e.getValue().id() + "”."))
                    .toList());
        }
    }
}
