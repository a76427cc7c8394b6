package org.tabularium.core.verify;

import org.jspecify.annotations.Nullable;

/**
 * What came of a verification.
 *
 * @param events  how many events were gone through
 * @param summary one line on what was verified; it counts only where nothing was found
 * @param finding the first thing that is wrong; null where nothing is
 */
public record Verdict(long events, String summary, @Nullable Finding finding) {

    /** Whether nothing was found. */
    public boolean holds() {
        return finding == null;
    }

    /** One line that says all. */
    @Override
    public String toString() {
        return finding == null ? summary : finding.toString();
    }
}
