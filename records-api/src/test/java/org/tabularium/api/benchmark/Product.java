package org.tabularium.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.core.testing.TestDatabase;

/** The databases that an archive can be kept in. */
enum Product {

    H2("H2") {
        @Override
        String url(Path folder) {
            return "";
        }

        @Override
        TestDatabase empty(Path folder) {
            return TestDatabase.h2(folder);
        }

        @Override
        long bytes(Path folder, String url) throws IOException {
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".mv.db"))
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            }
        }
    },

    POSTGRESQL("PostgreSQL") {
        @Override
        String url(Path folder) {
            return PostgresServer.shared().newDatabase();
        }

        @Override
        TestDatabase empty(Path folder) {
            return TestDatabase.postgres();
        }

        @Override
        long bytes(Path folder, String url) {
            try (TestDatabase database = TestDatabase.at(url)) {
                return JdbcClient.create(database.direct())
                        .sql("select pg_database_size(current_database())").query(Long.class).single();
            }
        }
    };

    private final String label;

    Product(String label) {
        this.label = label;
    }

    /** The URL of a new database for the service; empty for the one that it makes in its folder. */
    abstract String url(Path folder);

    /** A database with the archive's tables and nothing in them. */
    abstract TestDatabase empty(Path folder);

    /** How much the database of a service that has stopped takes on disk. */
    abstract long bytes(Path folder, String url) throws IOException;

    @Override
    public String toString() {
        return label;
    }
}
