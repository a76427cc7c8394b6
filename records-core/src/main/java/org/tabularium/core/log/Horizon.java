package org.tabularium.core.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How much of the log is on disk. Where a commit is visible before it is durable, nobody is shown what lies beyond: a
 * crash could still give its positions to other events.
 */
final class Horizon {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long size;

    /** How many events are known to be on disk. */
    long size() {
        return size;
    }

    /** Says that so many events are on disk. */
    void reach(long events) {
        lock.lock();
        try {
            size = Math.max(size, events);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the position is on disk; false where it is not within so many milliseconds. */
    boolean await(long position, long millis) {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (position >= size && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position < size;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
