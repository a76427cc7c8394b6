package org.tabularium.core.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** The submissions that wait for the appender, which takes as many at a time as one transaction is to hold. */
final class SubmissionQueue {

    /** The most submissions that may wait. */
    static final int LONGEST = 10_000;

    /** The most events that one transaction takes, unless one submission alone has more. */
    private static final int BATCH = 1_000;

    private static final long LOOK_UP_MILLIS = 100;

    /** Much less than a commit takes, and enough for a client to be woken and to decide on its next command. */
    private static final long LINGER_NANOS = 200_000;

    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>(LONGEST);
    private int together;

    /** Has the submission wait; false where too many do already. */
    boolean offer(Submission submission) {
        return waiting.offer(submission);
    }

    /** How many wait. */
    int size() {
        return waiting.size();
    }

    /**
     * What waits, or nothing where nobody has come for a while; for the appender alone. Whoever has just been answered
     * often submits again at once: so where several were answered together, a moment is given to as many, that none of
     * them misses the batch and waits for the one after it.
     */
    List<Submission> next() throws InterruptedException {
        List<Submission> batch = new ArrayList<>();
        // To be woken costs more than to look out for one who was just answered.
        Submission next = another(together > 0, System.nanoTime() + LINGER_NANOS);
        if (next == null) {
            next = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        }
        long end = System.nanoTime() + LINGER_NANOS;
        int events = 0;
        while (next != null) {
            batch.add(next);
            events += next.events().size();
            next = events < BATCH ? another(batch.size() < together, end) : null;
        }
        together = batch.size();
        return batch;
    }

    private @Nullable Submission another(boolean expected, long end) {
        Submission next = waiting.poll();
        while (next == null && expected && System.nanoTime() < end) {
            Thread.onSpinWait();
            next = waiting.poll();
        }
        return next;
    }

    /** Takes all that wait away. */
    List<Submission> empty() {
        List<Submission> all = new ArrayList<>();
        waiting.drainTo(all);
        return all;
    }
}
