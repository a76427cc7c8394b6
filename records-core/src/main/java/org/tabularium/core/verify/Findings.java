package org.tabularium.core.verify;

import org.jspecify.annotations.Nullable;

/** What has been found, of which the first position counts, and of the same position what was found first. */
final class Findings {

    private @Nullable Finding first;
    private long key = Long.MAX_VALUE;

    /** Wrong at exactly this position. */
    void at(long position, String detail) {
        add(position, position, detail);
    }

    /** Wrong somewhere from the one position to the other; it explains nothing that is known more exactly. */
    void between(long from, long to, String detail) {
        add(to, from, detail);
    }

    /** Wrong at this position, where no other finding about the log may be the reason. */
    void unexplained(long position, String detail) {
        add(Long.MAX_VALUE - 1, position, detail);
    }

    /** Wrong in what vouches for the log. */
    void beside(String detail) {
        add(Long.MAX_VALUE, null, detail);
    }

    private void add(long at, @Nullable Long position, String detail) {
        if (first == null || at < key) {
            first = new Finding(position, detail);
            key = at;
        }
    }

    @Nullable
    Finding first() {
        return first;
    }
}
