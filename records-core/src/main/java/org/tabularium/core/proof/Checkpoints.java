package org.tabularium.core.proof;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.log.LogReader;

/**
 * Signs a checkpoint when the log has grown, at most once a second, and keeps it before anybody is shown it. A thread of
 * its own, so that no append waits for it.
 */
public final class Checkpoints implements AutoCloseable {

    private static final long PAUSE_MILLIS = 1_000;

    /** Other nodes append too, and don't call. */
    private static final long LOOK_UP_MILLIS = 100;

    private static final long LONGEST_STOP_MILLIS = 10_000;

    private static final String TROUBLE = "No checkpoint can be signed";

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final LogReader log;
    private final LogTree tree;
    private final KeptCheckpoints kept;
    private final SigningKey key;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Semaphore grown = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition renewed = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().name("checkpoints").daemon().unstarted(this::run);
    private volatile SignedCheckpoint newest;
    private volatile @Nullable String trouble;

    /** @param latest the largest checkpoint of the log that the key has signed; null where there is none */
    Checkpoints(LogReader log, LogTree tree, KeptCheckpoints kept, SigningKey key, @Nullable SignedCheckpoint latest) {
        this.log = log;
        this.tree = tree;
        this.kept = kept;
        this.key = key;
        this.newest = latest == null ? sign(log.size()) : latest;
    }

    void start() {
        thread.start();
    }

    /** Says that the log may have grown. */
    public void wake() {
        grown.release();
    }

    /** The newest one; at most about a second behind the log. */
    public SignedCheckpoint newest() {
        return newest;
    }

    /** What keeps checkpoints from being signed, if anything does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The newest one, once it covers the position; empty where it doesn't within so many milliseconds. */
    public Optional<SignedCheckpoint> covering(long position, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (newest.checkpoint().size() <= position && left > 0) {
                left = renewed.awaitNanos(left);
            }
            return Optional.of(newest).filter(one -> one.checkpoint().size() > position);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                // Before the look at the log, and in every round: appends come faster than checkpoints are signed.
                grown.drainPermits();
                if (renew()) {
                    stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                } else {
                    grown.tryAcquire(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signs one if the log has grown; whether it is time for a pause. */
    boolean renew() {
        try {
            kept.finish().ifPresent(this::publish);
            long size = log.size();
            if (size < newest.checkpoint().size()) {
                throw LogContradicts.shorter(newest.checkpoint().size(), size);
            }
            boolean hasGrown = size > newest.checkpoint().size();
            if (hasGrown) {
                publish(sign(size));
            }
            trouble = null;
            return hasGrown;
        } catch (Throwable failure) {
            // Whatever it is, even an Error: without this thread nothing would ever be signed again.
            if (trouble == null) {
                LOG.error(TROUBLE, failure);
            }
            trouble = TROUBLE;
            return true;
        }
    }

    private SignedCheckpoint sign(long size) {
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), size, tree.root(size));
        SignedCheckpoint signed = new SignedCheckpoint(checkpoint, key.sign(checkpoint.text()));
        kept.keep(signed);
        return signed;
    }

    private void publish(SignedCheckpoint signed) {
        lock.lock();
        try {
            newest = signed;
            renewed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Signs what is not signed yet, and ends. */
    @Override
    public void close() {
        stop.countDown();
        grown.release();
        try {
            // A database that doesn't answer must not keep the service from stopping; what is not signed is at the start.
            if (!thread.isAlive() || thread.join(Duration.ofMillis(LONGEST_STOP_MILLIS))) {
                renew();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
