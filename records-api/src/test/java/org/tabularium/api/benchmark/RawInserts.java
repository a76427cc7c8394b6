package org.tabularium.api.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.tabularium.core.log.OnDisk;
import org.tabularium.core.testing.TestDatabase;

/**
 * The physical limit: rows as large as those of the log, inserted by plain JDBC into a table like the log's, so many in
 * a commit, each commit made as durable as the log's.
 */
final class RawInserts implements AutoCloseable {

    private static final String PAYLOAD = "{\"id\":\"c-1\",\"claim\":{\"note\":\"%s\"}}".formatted("x".repeat(300));
    private static final byte[] HASH = new byte[32];

    private final Connection connection;
    private final PreparedStatement insert;
    private final int perCommit;
    private final AtomicLong positions = new AtomicLong();

    RawInserts(TestDatabase database, int perCommit) throws SQLException {
        this.connection = database.direct().getConnection();
        this.perCommit = perCommit;
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table raw_entry (position bigint primary key, recorded_at bigint, stream varchar,
                        revision integer, type varchar, actor varchar, payload_hash bytea, leaf_hash bytea, salt bytea,
                        payload varchar, constraint raw_revision unique (stream, revision))""");
            statement.execute("create index raw_recorded_at on raw_entry (recorded_at)");
        }
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement("insert into raw_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** How many rows it inserts in a second. */
    double perSecond() {
        return perCommit * Load.of(1, number -> {
            try {
                commit();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }).perSecond();
    }

    private void commit() throws SQLException {
        for (int row = 0; row < perCommit; row++) {
            long position = positions.getAndIncrement();
            insert.setLong(1, position);
            insert.setLong(2, 1_700_000_000_000_000L + position);
            insert.setString(3, String.format(Locale.ROOT, "claim/c-%d", position));
            insert.setInt(4, 1);
            insert.setString(5, "ClaimRecorded.1");
            insert.setString(6, "k-00000001");
            insert.setBytes(7, HASH);
            insert.setBytes(8, HASH);
            insert.setBytes(9, Arrays.copyOf(HASH, 16));
            insert.setString(10, PAYLOAD);
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        OnDisk.await(connection);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table raw_entry");
        }
        connection.commit();
        connection.close();
    }
}
