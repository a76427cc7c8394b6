package org.tabularium.core.verify;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as it is at one moment, whatever is recorded or erased in it meanwhile: one transaction that reads. */
public final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final int isolation;

    /** Begins with the first statement by which something is read. */
    public Snapshot(DataSource database) {
        try {
            this.connection = database.getConnection();
            this.isolation = connection.getTransactionIsolation();
            connection.setReadOnly(true);
            connection.setTransactionIsolation(snapshotOf(connection));
            connection.setAutoCommit(false);
        } catch (SQLException away) {
            throw new CannotGetJdbcConnectionException("The database can't be reached", away);
        }
    }

    /** What makes a transaction see all tables as they were at its first statement. */
    private static int snapshotOf(Connection connection) throws SQLException {
        // H2 gives each table a moment of its own below that; PostgreSQL would have readers fail above it.
        return "H2".equals(connection.getMetaData().getDatabaseProductName())
                ? Connection.TRANSACTION_SERIALIZABLE
                : Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** Gives the one connection, as often as it is asked for. */
    public DataSource source() {
        return new SingleConnectionDataSource(connection, true);
    }

    /** Gives the connection back as it was. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(false);
        }
    }
}
