package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.tabularium.core.stream.Refusal;

/**
 * Writes submissions to the log, many in one transaction under the lock of the head row: so positions are dense on any
 * number of nodes, and concurrency turns into batches instead of waiting.
 */
final class LogWriter {

    private final LogTables tables = new LogTables();
    private final Clock clock;
    private final Horizon horizon;
    private long largestSeen;

    LogWriter(Clock clock, Horizon horizon) {
        this.clock = clock;
        this.horizon = horizon;
    }

    /** Makes durable whatever has been committed, so that it can be shown. */
    void settle(Connection connection) throws SQLException {
        Head head = lockedHead(connection);
        connection.rollback();
        makeDurable(connection, head.size());
    }

    /** A database that is set back while it is served must not give positions away a second time. */
    private Head lockedHead(Connection connection) throws SQLException {
        Head head = tables.lockHead(connection);
        if (head.size() < largestSeen) {
            throw new SQLException(
                    "The log had " + largestSeen + " events and now has " + head.size() + ": it was set back");
        }
        largestSeen = head.size();
        return head;
    }

    private void makeDurable(Connection connection, long committed) throws SQLException {
        Durability durability = Durability.of(connection);
        durability.makeDurable(connection);
        horizon.reach(durability.durable(committed));
    }

    /**
     * Appends what can be taken of the batch and makes it durable.
     *
     * @return what then tells each submission its outcome; nobody is told anything where this throws
     */
    Runnable write(Connection connection, List<Submission> batch) throws SQLException {
        List<Taken> taken = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Head head = lockedHead(connection);
        Admission admission = new Admission(tables.revisions(connection, batch), tables.takenKeys(connection, batch));
        List<StoredEvent> rows = new ArrayList<>();
        // Later than all before it, whatever the clock says: so what the archive stated at a moment is settled.
        long recordedAt = Math.max(Moments.micros(clock.instant()), head.lastRecordedAt() + 1);
        for (Submission submission : batch) {
            Refusal refusal = admission.judge(submission);
            if (refusal == null) {
                List<Receipt> receipts = new ArrayList<>();
                for (NewEvent event : submission.events()) {
                    StoredEvent row = stored(event, submission.actor(), head.size() + rows.size(), recordedAt);
                    rows.add(row);
                    receipts.add(row.receipt());
                }
                taken.add(new Taken(submission, receipts));
            } else {
                refused.add(new Refused(submission, refusal));
            }
        }
        if (rows.isEmpty()) {
            connection.rollback();
        } else {
            tables.insert(connection, rows);
            insertKeys(connection, taken);
            destroyErased(connection, taken);
            tables.moveHead(connection, new Head(head.size() + rows.size(), recordedAt));
            connection.commit();
            makeDurable(connection, head.size() + rows.size());
        }
        return () -> {
            taken.forEach(t -> t.submission().recorded(t.receipts()));
            refused.forEach(r -> r.submission().failed(r.why()));
        };
    }

    private record Taken(Submission submission, List<Receipt> receipts) {}

    private record Refused(Submission submission, Refusal why) {}

    private StoredEvent stored(NewEvent event, String actor, long position, long recordedAt) {
        LogEntry entry = new LogEntry(position, Moments.ofMicros(recordedAt), event.stream(), event.revision(),
                event.type(), actor, event.payloadHash());
        return StoredEvent.of(entry, event);
    }

    /** In the same transaction: so an erasure that is on record is one that has happened. */
    private void destroyErased(Connection connection, List<Taken> taken) throws SQLException {
        for (Taken t : taken) {
            for (NewEvent event : t.submission().events()) {
                if (event.erases() != null) {
                    tables.destroy(connection, event.stream(), event.erases());
                }
            }
        }
    }

    private void insertKeys(Connection connection, List<Taken> taken) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LogTables.INSERT_KEY)) {
            boolean any = false;
            for (Taken t : taken) {
                SubmissionKey key = t.submission().key();
                if (key != null) {
                    insert.setString(1, key.actor());
                    insert.setString(2, key.key());
                    insert.setBytes(3, key.request().bytes());
                    insert.setLong(4, t.receipts().getFirst().position());
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }
}
