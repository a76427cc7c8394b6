package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

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

    /** The most events that one transaction takes. */
    static final int BATCH = 1_000;

    /** The most submissions that may wait. */
    static final int QUEUE = 10_000;

    private static final long LOOK_UP_MILLIS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final DataSource direct;
    private final LogWriter writer;
    private final BlockingQueue<Submission> queue = new LinkedBlockingQueue<>(QUEUE);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("log-appender").daemon().unstarted(this::run);
    private volatile @Nullable String trouble;
    private volatile boolean closed;
    private @Nullable Connection connection;

    /**
     * @param direct gives connections that come from no pool
     * @param writer writes the batches
     */
    Appender(DataSource direct, LogWriter writer) {
        this.direct = direct;
        this.writer = writer;
    }

    void start() {
        thread.start();
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
    List<LogEntry> append(Submission submission) {
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
        while (!closed) {
            List<Submission> batch = nextBatch();
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
        failQueued();
        disconnect();
    }

    private List<Submission> nextBatch() {
        List<Submission> batch = new ArrayList<>();
        Submission next = first();
        int events = 0;
        while (next != null) {
            batch.add(next);
            events += next.events().size();
            next = events < BATCH ? queue.poll() : null;
        }
        return batch;
    }

    /** Looks up now and then whether to stop: an interrupt would close the file under an embedded database. */
    private @Nullable Submission first() {
        try {
            return queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            closed = true;
            return null;
        }
    }

    private void write(List<Submission> batch) {
        try {
            Connection open = connection();
            Runnable answers = writer.write(open, Durability.of(open), batch);
            trouble = null;
            answers.run();
            listeners.forEach(Runnable::run);
        } catch (SQLException | RuntimeException failure) {
            LOG.error("The log could not be written", failure);
            trouble = "The log could not be written";
            disconnect();
            batch.forEach(s -> s.failed(new LogUnavailable("The log could not be written", failure)));
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = direct.getConnection();
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        try (Connection open = connection) {
            connection = null;
            if (open != null && !open.isClosed()) {
                open.rollback();
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection was gone already", alreadyGone);
        }
    }

    private void failQueued() {
        List<Submission> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(s -> s.failed(new LogUnavailable("The service is stopping", null)));
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
