package org.tabularium.projections.following;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Turns among the loops that have much to catch up with: no more of them are at work than there are processors, so that
 * whoever fills the log, an import above all, gets its share of these. In turn, so that the loops stay side by side.
 */
final class Turns {

    private final Semaphore free;

    Turns(int processors) {
        this.free = new Semaphore(processors, true);
    }

    /** Has the work done, at once or, where it is one piece of many, when its turn comes. */
    <T> @Nullable T take(boolean isOneOfMany, Supplier<@Nullable T> work) {
        if (!isOneOfMany) {
            return work.get();
        }
        // H2's file would not survive an interrupt.
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
