package org.tabularium.projections.following;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Turns among the loops that have much to catch up with: one at a time while somebody fills the log, an import above
 * all, who is to get the other processors; and then as many as there are processors. In turn, so that they stay side by
 * side.
 */
final class Turns {

    private final int processors;
    private final Semaphore free;

    Turns(int processors) {
        this.processors = processors;
        this.free = new Semaphore(processors, true);
    }

    /**
     * Has the work done when its turn comes.
     *
     * @param alone whether no other may be at work meanwhile
     */
    <T> @Nullable T take(boolean alone, Supplier<@Nullable T> work) {
        int needed = alone ? processors : 1;
        // H2's file would not survive an interrupt.
        free.acquireUninterruptibly(needed);
        try {
            return work.get();
        } finally {
            free.release(needed);
        }
    }
}
