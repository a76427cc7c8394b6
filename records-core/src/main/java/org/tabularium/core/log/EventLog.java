package org.tabularium.core.log;

import java.time.Clock;
import java.util.Optional;

import javax.sql.DataSource;

/** The log put together on a database whose tables exist: its one writer, its reader, and Axon's view of it. */
public final class EventLog implements AutoCloseable {

    private final Appender appender;
    private final LogReader reader;
    private final SubmissionKeys keys;
    private final ArchiveStorageEngine storageEngine;

    /**
     * @param pooled gives connections to readers
     * @param direct gives the writer its connection, which must come from no pool
     * @param types  the stored names of the events
     * @param clock  tells when an event is recorded
     */
    public EventLog(DataSource pooled, DataSource direct, EventTypes types, Clock clock) {
        Horizon horizon = new Horizon();
        this.reader = new JdbcLogReader(pooled, types, horizon);
        this.keys = new SubmissionKeys(pooled, horizon);
        this.appender = new Appender(direct, new LogWriter(clock, horizon));
        this.storageEngine = new ArchiveStorageEngine(appender, reader, types);
        appender.start();
        appender.awaitStart();
    }

    /** The log as readers see it. */
    public LogReader reader() {
        return reader;
    }

    /** The log's writer. */
    public Appender appender() {
        return appender;
    }

    /** The log as Axon sees it. */
    public ArchiveStorageEngine storageEngine() {
        return storageEngine;
    }

    /**
     * The receipt of what was first submitted under the key, if anything was.
     *
     * @throws KeyUsedOtherwise where that was another request
     * @throws LogUnavailable   where it is recorded, but can't be made durable
     */
    public Optional<Receipt> firstReceipt(SubmissionKey key) {
        return keys.receipt(key);
    }

    /** The receipt of the submission, once it has been appended. */
    public static Receipt receipt(Submission submission) {
        return Receipt.of(submission.await().getFirst());
    }

    @Override
    public void close() {
        appender.close();
    }
}
