package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's one connection, which comes from no pool; dropped when something fails, and opened again when needed.
 */
final class WriterConnection {

    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

    private final DataSource direct;
    private final LogWriter writer;
    private @Nullable Connection connection;

    WriterConnection(DataSource direct, LogWriter writer) {
        this.direct = direct;
        this.writer = writer;
    }

    /** The open connection; where it is a new one, what was committed before has been made durable. */
    Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = direct.getConnection();
            connection = open;
            Dialect.of(open).prepare(open);
            open.setAutoCommit(false);
            // The head row's lock orders the writers of all nodes; each must then see what the one before it wrote.
            open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            writer.settle(open);
        }
        return open;
    }

    void drop() {
        try (Connection open = connection) {
            connection = null;
            if (open != null && !open.isClosed()) {
                open.rollback();
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection was gone already", alreadyGone);
        }
    }
}
