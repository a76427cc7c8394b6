package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the writer must know of the database: above all what makes a commit survive {@code kill -9} and a power cut. */
enum Dialect {

    /** Returns from a commit when it is on disk, and shows it to nobody before. */
    POSTGRESQL {
        @Override
        void prepare(Connection connection) throws SQLException {
            // Whatever the server's default: no commit is acknowledged that is not on disk, and nobody waits for ever.
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('lock_timeout', '10s', false)");
                // A node that dies between two statements must not hold the head until its connection is given up.
                statement.execute("select set_config('idle_in_transaction_session_timeout', '30s', false)");
                statement.execute("""
                        select set_config('synchronous_commit', 'on', false)
                        where current_setting('synchronous_commit') = 'off'
                        """);
            }
        }

        @Override
        void makeDurable(Connection connection) {
            // The commit has done it.
        }

        @Override
        long durable(long committed) {
            return Long.MAX_VALUE;
        }

        @Override
        boolean writesWithinWith() {
            return true;
        }
    },

    /** Returns from a commit before the file is written, and shows it to everybody. */
    H2 {
        @Override
        void prepare(Connection connection) {
            // Its locks have a timeout by default.
        }

        @Override
        void makeDurable(Connection connection) throws SQLException {
            OnDisk.awaitH2(connection);
        }

        @Override
        long durable(long committed) {
            return committed;
        }

        @Override
        boolean writesWithinWith() {
            return false;
        }
    };

    /** Sets a new connection of the writer up. */
    abstract void prepare(Connection connection) throws SQLException;

    /** Has what is committed written to the disk, where the commit hasn't done it. */
    abstract void makeDurable(Connection connection) throws SQLException;

    /** How much of the log can be shown when so many events are committed and have been made durable. */
    abstract long durable(long committed);

    /** Whether one statement can change two tables, by a {@code with} that updates. */
    abstract boolean writesWithinWith();

    /** The connection's. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default -> throw new SQLException("The log cannot be kept in " + product);
        };
    }
}
