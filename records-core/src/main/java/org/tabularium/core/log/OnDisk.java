package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * What is committed, brought to the disk. PostgreSQL has done that when a commit returns. H2 writes its file behind:
 * what is committed is taken over by threads of its own, and no statement waits for them, {@code CHECKPOINT SYNC}
 * neither, which finds nothing to write once they have begun. So H2's store is asked itself.
 */
public final class OnDisk {

    private OnDisk() {}

    /** Returns when all that has been committed to the database survives {@code kill -9} and a power cut. */
    public static void await(DataSource database) {
        try (Connection connection = database.getConnection()) {
            await(connection);
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("What was committed may not be on disk", failure);
        }
    }

    /** The same of the connection's database. */
    public static void await(Connection connection) throws SQLException {
        Dialect.of(connection).makeDurable(connection);
    }

    /** The same of an embedded H2. */
    static void awaitH2(Connection connection) throws SQLException {
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            throw new SQLException("A H2 that runs in another process can't be told to write its file");
        }
        MVStore store = session.getDatabase().getStore().getMvStore();
        if (store.isPersistent()) {
            store.commit();
            store.executeFilestoreOperation(store::sync);
        }
    }
}
