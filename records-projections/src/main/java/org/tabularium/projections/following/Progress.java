package org.tabularium.projections.following;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.tabularium.projections.asof.Positions;

/** The positions that this node knows to be committed, and the readers who wait for them. */
final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Long> reached = new HashMap<>();
    private final Positions positions;
    private final Duration pollInterval;

    Progress(Positions positions, Duration pollInterval) {
        this.positions = positions;
        this.pollInterval = pollInterval;
    }

    /** The last position that was published for the view. */
    long of(String view) {
        lock.lock();
        try {
            return reached.getOrDefault(view, Positions.NONE);
        } finally {
            lock.unlock();
        }
    }

    /** Publishes that the view has committed a position. */
    void publish(String view, long position) {
        lock.lock();
        try {
            reached.merge(view, position, Math::max);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all the views have reached the position; false where they have not within the time. */
    boolean await(Collection<String> views, long position, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!isPublished(views, position)) {
            long left = deadline - System.nanoTime();
            if (!awaitMove(views, position, Math.min(left, pollInterval.toNanos()))) {
                // Another node may have brought the views there.
                if (positions.current(views.toArray(String[]::new)) >= position) {
                    views.forEach(view -> publish(view, position));
                    return true;
                }
                if (left <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isPublished(Collection<String> views, long position) {
        return views.stream().allMatch(view -> of(view) >= position);
    }

    private boolean awaitMove(Collection<String> views, long position, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (left > 0 && !isPublished(views, position)) {
                left = moved.awaitNanos(left);
            }
            return isPublished(views, position);
        } finally {
            lock.unlock();
        }
    }
}
