package org.tabularium.api.erasure;

import java.util.function.Supplier;

import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.core.stream.RevisionConflict;

/**
 * Tries again what names no revision that it was made for, and so conflicts with others only because they were faster.
 */
final class Persistent {

    /** More than that means that somebody changes the record without a pause. */
    static final int ATTEMPTS = 5;

    private Persistent() {}

    static <T> T despiteConflicts(Supplier<T> wish) {
        for (int attempt = 1;; attempt++) {
            try {
                return wish.get();
            } catch (RevisionConflict faster) {
                if (attempt == ATTEMPTS) {
                    // The wish named no revision, so it is not for its sender to name another one.
                    throw new RequestRefused(ProblemType.UNAVAILABLE);
                }
            }
        }
    }
}
