package org.tabularium.core.input;

/** The form of the ids of records: {@code [a-z0-9][a-z0-9-]{0,63}}. */
public final class Slug {

    private static final int LONGEST = 64;

    private Slug() {}

    /** Whether the text may be the id of a record. */
    public static boolean isSlug(String text) {
        // Asked several times for every event, so without the pattern.
        return !text.isEmpty() && text.length() <= LONGEST && text.charAt(0) != '-'
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
