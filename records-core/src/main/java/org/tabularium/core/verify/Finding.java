package org.tabularium.core.verify;

import org.jspecify.annotations.Nullable;

/**
 * Something that isn't as it was signed, or as the archive writes it.
 *
 * @param position the first position of the log that is wrong; null where it is not the log but what vouches for it
 * @param detail   what is wrong, in words
 */
public record Finding(@Nullable Long position, String detail) {

    /** One line that says all. */
    @Override
    public String toString() {
        return "Found wrong" + (position == null ? "" : " at position " + position) + ": " + detail;
    }
}
