package org.tabularium.core.log;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.tabularium.core.json.Json;
import org.tabularium.core.stream.ArchiveEvent;

/** The log put together on a database whose tables exist: its one writer, its reader, and Axon's view of it. */
public final class EventLog implements AutoCloseable {

    /** The actor that the service itself is. */
    public static final String SERVICE = "k-00000000";

    private final EventTypes types;
    private final Appender appender;
    private final LogReader reader;
    private final SubmissionKeys keys;
    private final ArchiveStorageEngine storageEngine;

    /**
     * @param pooled gives connections to readers
     * @param direct gives the writer its connection, which must come from no pool
     * @param types  the stored names of the events
     * @param clock  tells when an event is recorded
     * @throws LogUnavailable where the log can't be written at the moment
     */
    public EventLog(DataSource pooled, DataSource direct, EventTypes types, Clock clock) {
        this.types = types;
        Horizon horizon = new Horizon();
        this.reader = new JdbcLogReader(pooled, types, horizon);
        this.keys = new SubmissionKeys(pooled, horizon);
        this.appender = new Appender(direct, new LogWriter(clock, horizon));
        this.storageEngine = new ArchiveStorageEngine(appender, reader, types);
        appender.start();
        appender.awaitStart();
        refuseUnlessWritable();
    }

    /** How far the log is on disk shows only when it can be written; until then it would look too short. */
    private void refuseUnlessWritable() {
        appender.trouble().ifPresent(trouble -> {
            appender.close();
            throw new LogUnavailable(trouble + " at the start. Nothing is wrong with it for all that is known.", null);
        });
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

    /** Records an event that no aggregate decides on, in the archive's own name. */
    public void record(ArchiveEvent event) {
        int revision = reader.stream(event.stream(), 1).size() + 1;
        Submission submission = new Submission(SERVICE, null);
        submission.carry(List.of(new NewEvent(event.stream(), revision, types.nameOf(event), Json.text(event))));
        appender.append(submission);
    }

    /** The receipts of the submission's events, once it has been appended. */
    public static List<Receipt> receipts(Submission submission) {
        return submission.await();
    }

    /** The receipt of the submission, once it has been appended. */
    public static Receipt receipt(Submission submission) {
        return submission.await().getFirst();
    }

    @Override
    public void close() {
        appender.close();
    }
}
