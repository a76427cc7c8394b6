package org.tabularium.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server of the tests' own, as durable as one that is meant to be: what it has committed is on disk. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The one server that most tests share, each with databases of its own. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** A server whose files are in the folder, where an earlier one may have left them, on the port; 0 for any. */
    public static PostgresServer in(Path folder, int port) {
        try {
            return new PostgresServer(durable().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                // Old segments of the journal are deleted, not kept for later use with what they hold.
                .setServerConfig("wal_recycle", "off").setServerConfig("min_wal_size", "32MB");
    }

    public int port() {
        return server.getPort();
    }

    /** Makes a database and gives the URL of a connection to it. */
    public String newDatabase() {
        String name = "archive_" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** Ends all its processes at once, as a power cut would. */
    public void kill() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        // Gives the lock of the folder back; there is nothing left to be stopped.
        close();
    }

    private List<ProcessHandle> processes() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select pg_read_file('postmaster.pid')")) {
            row.next();
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(row.getString(1).lines().findFirst()
                    .orElseThrow().strip())).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Shared {

        private static final PostgresServer SERVER = started();

        private static PostgresServer started() {
            try {
                return new PostgresServer(durable().start());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
