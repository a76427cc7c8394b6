package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What must be done after a commit for it to survive {@code kill -9} and a power cut. */
@FunctionalInterface
interface Durability {

    void makeDurable(Connection connection) throws SQLException;

    /** What the connection's database needs. */
    static Durability of(Connection connection) throws SQLException {
        // H2 returns from a commit before the file is written, even with WRITE_DELAY=0; PostgreSQL does not.
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? Durability::checkpoint : c -> {};
    }

    private static void checkpoint(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }
}
