package org.tabularium.core.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node's one writer to the log: submissions queue up, and a thread of its own takes what is queued, appends it in
 * one transaction and answers. Its connection is outside the pool, so that nobody who waits for the appender can keep
 * the appender waiting.
 */
public final class Appender implements AutoCloseable {

    private static final String NOT_WRITTEN = "The log could not be written";

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final WriterConnection connection;
    private final LogWriter writer;
    private final SubmissionQueue queue = new SubmissionQueue();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("log-appender").daemon().unstarted(this::run);
    private volatile @Nullable String trouble;
    private volatile boolean closed;
    private final CountDownLatch probed = new CountDownLatch(1);

    /**
     * @param direct gives connections that come from no pool
     * @param writer writes the batches
     */
    Appender(DataSource direct, LogWriter writer) {
        this.connection = new WriterConnection(direct, writer);
        this.writer = writer;
    }

    void start() {
        thread.start();
    }

    /** Waits until it has looked at the database for the first time. */
    void awaitStart() {
        try {
            probed.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has the listener run after each append, on the appender's thread: it must be quick. */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    /** What keeps the log from being written, if anything does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How many submissions wait. */
    public int waiting() {
        return queue.size();
    }

    /**
     * Appends the submission's events and returns when they are on disk.
     *
     * @throws LogBusy        where too many wait already
     * @throws LogUnavailable where the database can't be written
     */
    List<Receipt> append(Submission submission) {
        if (closed || !queue.offer(submission)) {
            throw new LogBusy();
        }
        if (closed) {
            // The thread may have gone between the two looks at the flag; then nobody else would answer.
            failQueued();
        }
        return submission.await();
    }

    private void run() {
        probe();
        while (!closed) {
            List<Submission> batch = nextBatch();
            if (!batch.isEmpty()) {
                write(batch);
            } else if (trouble != null) {
                probe();
            }
        }
        failQueued();
        connection.drop();
    }

    /** Looks up now and then whether to stop: an interrupt would close the file under an embedded database. */
    private List<Submission> nextBatch() {
        try {
            return queue.next();
        } catch (InterruptedException stop) {
            closed = true;
            return List.of();
        }
    }

    private void write(List<Submission> batch) {
        try {
            Runnable answers = writer.write(connection.open(), batch);
            trouble = null;
            answers.run();
        } catch (Throwable failure) {
            // Whatever it is, even an Error: callers wait for an answer, and later ones for this thread.
            fail(failure);
            batch.forEach(s -> s.failed(new LogUnavailable(NOT_WRITTEN, failure)));
            return;
        }
        tellListeners();
    }

    /**
     * Looks whether the database can be written, so that trouble is over when it is, and not only at the next append.
     */
    private void probe() {
        try {
            writer.settle(connection.open());
            trouble = null;
            tellListeners();
        } catch (Throwable failure) {
            // As above: without this thread nothing would ever be written again.
            fail(failure);
        }
        probed.countDown();
    }

    private void fail(Throwable failure) {
        if (trouble == null) {
            LOG.error(NOT_WRITTEN, failure);
        }
        trouble = NOT_WRITTEN;
        connection.drop();
    }

    private void tellListeners() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (Throwable failure) {
                // As above: whatever a listener does, this thread goes on.
                LOG.error("A listener to the log has failed", failure);
            }
        }
    }

    private void failQueued() {
        queue.empty().forEach(s -> s.failed(new LogUnavailable("The service is stopping", null)));
    }

    /** Writes the batch in hand to its end, refuses the others, and gives the connection back. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
