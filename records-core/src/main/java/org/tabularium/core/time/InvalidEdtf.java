package org.tabularium.core.time;

import java.util.regex.Pattern;

/**
 * A text that is not EDTF, or names a date that cannot be. The message says to a person what is wrong and at which
 * character, counted from 1.
 */
public final class InvalidEdtf extends IllegalArgumentException {

    static final String TODAY = "In today's spelling: ";
    static final String MEANT = "Perhaps meant: ";
    private static final Pattern SUGGESTION = Pattern.compile(" (?:" + TODAY + "|" + MEANT + ").*");

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

    /** What was said of a text, without the other spelling of that text that it may suggest. */
    public static String withoutSuggestion(String said) {
        return SUGGESTION.matcher(said).replaceFirst("");
    }
}
