package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What must be done after a commit for it to survive {@code kill -9} and a power cut. */
enum Durability {

    /** Nothing: PostgreSQL returns from a commit when it is on disk, and shows it to nobody before. */
    BY_COMMIT {
        @Override
        void prepare(Connection connection) throws SQLException {
            if (!isPostgres(connection)) {
                return;
            }
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
    },

    /** H2 returns from a commit before the file is written, even with WRITE_DELAY=0, and shows it to everybody. */
    BY_CHECKPOINT {
        @Override
        void prepare(Connection connection) {
            // Its locks have a timeout by default.
        }

        @Override
        void makeDurable(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }

        @Override
        long durable(long committed) {
            return committed;
        }
    };

    /** Sets a new connection of the writer up. */
    abstract void prepare(Connection connection) throws SQLException;

    abstract void makeDurable(Connection connection) throws SQLException;

    /** How much of the log can be shown when so many events are committed and have been made durable. */
    abstract long durable(long committed);

    static boolean isPostgres(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** What the connection's database needs. */
    static Durability of(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? BY_CHECKPOINT : BY_COMMIT;
    }
}
