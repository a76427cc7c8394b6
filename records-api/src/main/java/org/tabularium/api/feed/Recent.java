package org.tabularium.api.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.tabularium.projections.history.FeedItem;

/**
 * What has happened last, as it is sent, for all listeners of this node: it is read and written as bytes once, however
 * many they are, and who waits for more costs nothing but a parked thread.
 */
final class Recent {

    private static final int MOST = 1_000;

    /** Something that happened, as it is sent to each. */
    @SuppressWarnings("ArrayRecordComponent")
    record Told(long position, byte[] bytes) {

        static Told of(FeedItem item) {
            return new Told(item.position(), ServerSentEvent.of(item));
        }
    }

    /**
     * What happened between two positions.
     *
     * @param isWhole whether all of it is here; else it must be read
     * @param told    what is here
     * @param upTo    the later position
     */
    record Piece(boolean isWhole, List<Told> told, long upTo) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<Told> told = new ArrayDeque<>();
    /** The position from which on all is here. */
    private long from;
    /** The position up to which all has been told. */
    private long position;
    private boolean closed;

    Recent(long position) {
        this.position = position;
        this.from = position + 1;
    }

    /** Takes in what happened up to a position, and wakes those who wait. */
    void tell(List<FeedItem> items, long upTo) {
        List<Told> news = items.stream().map(Told::of).toList();
        lock.lock();
        try {
            told.addAll(news);
            position = upTo;
            if (items.stream().anyMatch(FeedItem::erases)) {
                // What was told before may hold what has just been erased.
                told.clear();
                from = upTo + 1;
            }
            while (told.size() > MOST) {
                from = told.removeFirst().position() + 1;
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The position up to which all has been told. */
    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /**
     * What happened after a position; waits for it where nothing has.
     *
     * @throws FeedClosed where nothing will come any more
     */
    Piece after(long last, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (last >= position && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
            if (closed) {
                throw new FeedClosed();
            }
            return new Piece(last + 1 >= from || last >= position,
                    told.stream().filter(one -> one.position() > last).toList(), Math.max(last, position));
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody away. */
    void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
