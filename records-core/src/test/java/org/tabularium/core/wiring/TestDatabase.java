package org.tabularium.core.wiring;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** A database with the log's tables, as the service would set it up. */
record TestDatabase(JdbcConnectionPool pooled, DataSource direct) {

    /** H2 in a file of the folder, with the settings that the service ships. */
    static TestDatabase h2(Path folder) {
        JdbcDataSource direct = new JdbcDataSource();
        direct.setURL("jdbc:h2:file:" + folder.resolve("tabularium") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        direct.setUser("sa");
        direct.setPassword("");
        Flyway.configure().dataSource(direct).placeholders(Map.of("code", "varchar")).load().migrate();
        return new TestDatabase(JdbcConnectionPool.create(direct), direct);
    }

    /** Gives the file back. */
    void close() {
        try (Connection connection = direct.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        pooled.dispose();
    }
}
