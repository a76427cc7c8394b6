package org.tabularium.core.stream;

/** The record is not in a state in which the command makes sense. */
public abstract class StateConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    protected StateConflict(String code, String message) {
        super(code, message);
    }
}
