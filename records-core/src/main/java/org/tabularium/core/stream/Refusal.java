package org.tabularium.core.stream;

/**
 * A wish that the archive does not grant, as a fact with a code. A refused command leaves no trace in the log.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    protected Refusal(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A stable code of lower-case words joined by hyphens, such as {@code revision-conflict}. */
    public String code() {
        return code;
    }
}
