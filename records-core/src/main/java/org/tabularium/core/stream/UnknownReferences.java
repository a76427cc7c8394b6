package org.tabularium.core.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tabularium.core.input.Fault;

/** A command refers to records that don't exist, or to its own; each with a pointer to the member that names it. */
public final class UnknownReferences extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private UnknownReferences(List<Fault> faults) {
        super("unknown-reference", "The request refers to records that it cannot refer to.");
        this.faults = List.copyOf(faults);
    }

    /** One fault for each reference that leads nowhere or back. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * Refuses when one of the streams does not exist, or is the one that refers to them.
     *
     * @param self      the stream that refers to the others
     * @param byPointer the streams referred to, by the JSON Pointer of the member that names each
     */
    public static void refuseIn(StreamId self, Map<String, StreamId> byPointer, References references) {
        Set<StreamId> missing = references.missing(Set.copyOf(byPointer.values()));
        List<Fault> faults = new ArrayList<>();
        byPointer.forEach((pointer, stream) -> {
            String named = stream.kind().word() + " “" + stream.id() + "”";
            if (stream.equals(self)) {
                faults.add(new Fault(pointer, "self-reference", "The " + named + " cannot refer to itself."));
            } else if (missing.contains(stream)) {
                faults.add(new Fault(pointer, "unknown-reference", "There is no " + named + "."));
            }
        });
        if (!faults.isEmpty()) {
            throw new UnknownReferences(faults);
        }
    }
}
