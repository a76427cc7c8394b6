package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Writes submissions to the log, many in one transaction under the lock of the head row: so positions are dense on any
 * number of nodes, and concurrency turns into batches instead of waiting.
 */
final class LogWriter {

    /** What both databases call a breach of a unique constraint. */
    private static final String DUPLICATE = "23505";

    private final LogTables tables = new LogTables();
    private final Clock clock;
    private final Horizon horizon;

    /** Where the log ended when this node last looked. */
    private @Nullable Head last;
    private boolean isAlone;

    LogWriter(Clock clock, Horizon horizon) {
        this.clock = clock;
        this.horizon = horizon;
    }

    /** Makes durable whatever has been committed, so that it can be shown. */
    void settle(Connection connection) throws SQLException {
        Head head = lockedHead(connection);
        connection.rollback();
        makeDurable(connection, head);
    }

    /** A database that is set back while it is served must not give positions away a second time. */
    private Head lockedHead(Connection connection) throws SQLException {
        Head head = tables.lockHead(connection);
        Head before = last;
        if (before != null && head.size() < before.size()) {
            throw new SQLException(
                    "The log had " + before.size() + " events and now has " + head.size() + ": it was set back");
        }
        isAlone = head.equals(before);
        last = head;
        return head;
    }

    private void makeDurable(Connection connection, Head committed) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        dialect.makeDurable(connection);
        horizon.reach(dialect.durable(committed.size()));
    }

    /**
     * Appends what can be taken of the batch and makes it durable.
     *
     * @return what then tells each submission its outcome; nobody is told anything where this throws
     */
    Runnable write(Connection connection, List<Submission> batch) throws SQLException {
        Draft draft = writtenAtOnce(connection, batch);
        if (draft == null) {
            draft = writtenWithCare(connection, batch);
        }
        if (!draft.rows().isEmpty()) {
            last = draft.after();
            makeDurable(connection, draft.after());
        }
        return draft::answer;
    }

    /**
     * The quick way for new records, of which nobody need be asked: the head must be where this node left it, and the
     * unique constraints refuse what is there already.
     *
     * @return null where it is no way for this batch; then nothing has been written
     */
    private @Nullable Draft writtenAtOnce(Connection connection, List<Submission> batch) throws SQLException {
        Head head = last;
        if (head == null || !isAlone) {
            return null;
        }
        Draft draft = Draft.of(head, now(), batch, new Admission(Map.of(), Set.of()));
        if (draft.refusesAny()) {
            return null;
        }
        try {
            return isWritten(connection, draft) ? draft : null;
        } catch (SQLException failure) {
            if (!DUPLICATE.equals(failure.getSQLState())) {
                throw failure;
            }
            connection.rollback();
            return null;
        }
    }

    /** Writes it where the head can be moved on from where the draft begins; says whether it could. */
    private boolean isWritten(Connection connection, Draft draft) throws SQLException {
        if (draft.isOneRow() && Dialect.of(connection).writesWithinWith()) {
            return tables.moveHeadAndInsert(connection, draft.before(), draft.after(), draft.rows().getFirst());
        }
        if (!tables.moveHead(connection, draft.before(), draft.after())) {
            return false;
        }
        insert(connection, draft);
        return true;
    }

    /** The way for everything: each submission is judged by what the log holds. */
    private Draft writtenWithCare(Connection connection, List<Submission> batch) throws SQLException {
        Head head = lockedHead(connection);
        Admission admission = new Admission(tables.revisions(connection, batch), tables.takenKeys(connection, batch));
        Draft draft = Draft.of(head, now(), batch, admission);
        if (draft.rows().isEmpty()) {
            connection.rollback();
        } else {
            tables.moveHead(connection, draft.before(), draft.after());
            insert(connection, draft);
        }
        return draft;
    }

    private long now() {
        return Moments.micros(clock.instant());
    }

    private void insert(Connection connection, Draft draft) throws SQLException {
        tables.insert(connection, draft.rows());
        tables.insertKeys(connection, draft.taken());
        // In the same transaction: so an erasure that is on record is one that has happened.
        for (StoredEvent row : draft.rows()) {
            Integer erased = row.event().erases();
            if (erased != null) {
                tables.destroy(connection, row.event().stream(), erased);
            }
        }
        connection.commit();
    }
}
