package org.tabularium.core.input;

import java.util.List;

/** An input that can't be taken, with everything that is wrong with it. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of reading; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
