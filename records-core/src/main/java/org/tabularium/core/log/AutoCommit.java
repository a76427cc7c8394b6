package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A while in which each statement on the writer's connection is a transaction of its own. */
final class AutoCommit implements AutoCloseable {

    private final Connection connection;

    AutoCommit(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(false);
    }
}
