package org.tabularium.core.time;

/**
 * A text that is not EDTF, or names a date that cannot be. The message says to a person what is wrong and at which
 * character, counted from 1.
 */
public final class InvalidEdtf extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    private InvalidEdtf(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    InvalidEdtf(String problem) {
        this(problem, "");
    }

    InvalidEdtf withHint(String sentence) {
        return new InvalidEdtf(String.valueOf(getMessage()), sentence);
    }

    /** A sentence that says what to write instead, or the empty string where that is not known. */
    public String hint() {
        return hint;
    }
}
