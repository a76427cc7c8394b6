package org.tabularium.projections.following;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; raised while nobody waits, it wakes the next one that does. */
final class Signal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        raised.release();
    }

    /** Waits until the signal is raised, or for so long. */
    void await(Duration longest) throws InterruptedException {
        if (raised.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            raised.drainPermits();
        }
    }
}
