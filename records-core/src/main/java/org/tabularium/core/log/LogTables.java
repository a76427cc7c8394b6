package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.tabularium.core.log.Admission.ActorKey;
import org.tabularium.core.log.Draft.Taken;
import org.tabularium.core.stream.StreamId;

/** The SQL by which the log is written; each statement runs in the writer's transaction unless it has its own. */
final class LogTables {

    private static final String INSERT_KEY = """
            insert into log_submission (actor, submission_key, request_hash, position) values (?, ?, ?, ?)
            """;

    private static final String LOCK_HEAD = """
            select size, last_recorded_at from log_head where only_row = 1 for update
            """;
    private static final String MOVE_HEAD = """
            update log_head set size = ?, last_recorded_at = ?
            where only_row = 1 and size = ? and last_recorded_at = ?
            """;
    private static final int MOVE_PARAMETERS = 4;
    static final String REVISIONS = """
            select stream, max(revision) from log_entry where stream = any(?) group by stream
            """;
    private static final String KEYS = """
            select actor, submission_key from log_submission where submission_key = any(?)
            """;
    private static final String INTO_ENTRIES = """
            insert into log_entry
                (position, recorded_at, stream, revision, type, actor, payload_hash, leaf_hash, salt, payload)
            """;
    private static final String INSERT = INTO_ENTRIES + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE_HEAD_AND_INSERT = "with moved as (" + MOVE_HEAD + " returning 1)\n" + INTO_ENTRIES
            + "select ?, ?, ?, ?, ?, ?, ?, ?, ?, ? where exists (select from moved)";

    private static final String DESTROY = """
            update log_entry set salt = null, payload = null where stream = ? and revision = ?
            """;
    private static final String DESTROY_REQUEST = """
            update log_submission set request_hash = null
            where position = (select position from log_entry where stream = ? and revision = ?)
            """;

    Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_HEAD);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The log has no head row");
            }
            return new Head(row.getLong(1), row.getLong(2));
        }
    }

    /** Moves the head, and locks it; false where it isn't where it was thought to be. */
    boolean moveHead(Connection connection, Head from, Head to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE_HEAD)) {
            setMove(update, from, to);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * The same together with one row, both or neither, in one statement that is a transaction of its own: so a lone
     * event takes one exchange with the server. The database must be one that {@link Dialect#writesWithinWith}.
     */
    boolean moveHeadAndInsert(Connection connection, Head from, Head to, StoredEvent row) throws SQLException {
        try (AutoCommit own = new AutoCommit(connection);
                PreparedStatement both = own.prepare(MOVE_HEAD_AND_INSERT)) {
            setMove(both, from, to);
            setRow(both, MOVE_PARAMETERS, row);
            return both.executeUpdate() == 1;
        }
    }

    private static void setMove(PreparedStatement update, Head from, Head to) throws SQLException {
        update.setLong(1, to.size());
        update.setLong(2, to.lastRecordedAt());
        update.setLong(3, from.size());
        update.setLong(4, from.lastRecordedAt());
    }

    /**
     * The current revisions of the streams that the batch adds to or rests on, absent where there is no such stream.
     */
    Map<String, Integer> revisions(Connection connection, List<Submission> batch) throws SQLException {
        Set<String> streams = new HashSet<>();
        for (Submission submission : batch) {
            submission.events().forEach(event -> streams.add(event.stream().toString()));
            submission.ground().keySet().forEach(stream -> streams.add(stream.toString()));
        }
        Map<String, Integer> revisions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(REVISIONS)) {
            setTexts(select, streams);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    revisions.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return revisions;
    }

    /** Those of the batch's keys that are taken. */
    Set<ActorKey> takenKeys(Connection connection, List<Submission> batch) throws SQLException {
        Set<String> keys = new HashSet<>();
        batch.stream().map(Submission::key).filter(Objects::nonNull).forEach(key -> keys.add(key.key()));
        Set<ActorKey> taken = new HashSet<>();
        if (keys.isEmpty()) {
            return taken;
        }
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            setTexts(select, keys);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.add(new ActorKey(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return taken;
    }

    void insert(Connection connection, List<StoredEvent> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoredEvent row : rows) {
                setRow(insert, 0, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void setRow(PreparedStatement insert, int before, StoredEvent row) throws SQLException {
        LogEntry entry = row.entry();
        insert.setLong(before + 1, entry.position());
        insert.setLong(before + 2, Moments.micros(entry.recordedAt()));
        insert.setString(before + 3, entry.stream().toString());
        insert.setInt(before + 4, entry.revision());
        insert.setString(before + 5, entry.type());
        insert.setString(before + 6, entry.actor());
        insert.setBytes(before + 7, entry.payloadHash().bytes());
        insert.setBytes(before + 8, row.leaf().bytes());
        insert.setBytes(before + 9, row.event().salt().bytes());
        insert.setString(before + 10, row.event().payload());
    }

    void insertKeys(Connection connection, List<Taken> taken) throws SQLException {
        List<Taken> named = taken.stream().filter(t -> t.submission().key() != null).toList();
        if (named.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_KEY)) {
            for (Taken t : named) {
                SubmissionKey key = Objects.requireNonNull(t.submission().key());
                insert.setString(1, key.actor());
                insert.setString(2, key.key());
                insert.setBytes(3, key.request().bytes());
                insert.setLong(4, t.receipts().getFirst().position());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Destroys the payload of an event, and the hash of the request that brought it, from which the payload could be
     * guessed.
     */
    void destroy(Connection connection, StreamId stream, int revision) throws SQLException {
        for (String sql : List.of(DESTROY_REQUEST, DESTROY)) {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, stream.toString());
                update.setInt(2, revision);
                update.executeUpdate();
            }
        }
    }

    private static void setTexts(PreparedStatement statement, Collection<String> texts) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("varchar", texts.toArray()));
    }
}
