package org.tabularium.core.input;

import java.util.regex.Pattern;

/** The form of the ids of records: {@code [a-z0-9][a-z0-9-]{0,63}}. */
public final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Slug() {}

    /** Whether the text may be the id of a record. */
    public static boolean isSlug(String text) {
        return FORM.matcher(text).matches();
    }
}
