package org.tabularium.api.pages;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text on a page, which is a link where it leads somewhere.
 *
 * @param text     the text, which may be anybody's
 * @param href     where it leads
 * @param external whether that is outside the archive
 */
record Shown(String text, @Nullable String href, boolean external) {

    /** Nothing but these: what follows {@code javascript:}, say, would be done in the archive's name. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"\\\\]+");

    /** A text of a claim or a source; a link where it is an address of the web, whole. */
    static Shown of(String text) {
        boolean isAddress = WEB_ADDRESS.matcher(text).matches();
        return new Shown(text, isAddress ? text : null, isAddress);
    }

    /** Words of our own. */
    static Shown words(String text) {
        return new Shown(text, null, false);
    }

    /** A link to another page of the archive. */
    static Shown page(String text, String href) {
        return new Shown(text, href, false);
    }
}
