package org.tabularium.core.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.StockEngine;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

/**
 * Durable appends through the command bus at different numbers of clients, beside raw JDBC and Axon's own engine on the
 * same database in the same run.
 */
@Tag("benchmark")
class AppendBenchmarkTest {

    private static final int[] CLIENTS = { 1, 8, 32, 128, 512 };
    private static final int BATCH = 1_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int databases;

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void appends(String name) throws SQLException {
        Load one = raw(name, 1);
        Load many = raw(name, BATCH);
        for (int clients : CLIENTS) {
            Load ours = ours(name, clients);
            Load stock = stock(name, clients);
            System.out.printf(Locale.ROOT,
                    "%-34s %4d clients   of raw %d a commit %.2f, of raw 1 a commit %.2f, of stock %.1f%n", name,
                    clients,
                    BATCH, ours.perSecond() / many.perSecond(), ours.perSecond() / one.perSecond(),
                    ours.perSecond() / stock.perSecond());
        }
    }

    /** A new one for each measurement, for what one leaves behind in a file slows the next one down. */
    private TestDatabase database(String name) {
        databases++;
        return name.equals("H2") ? TestDatabase.h2(folder.resolve("h2-" + databases)) : TestDatabase.postgres();
    }

    private Path fresh() {
        try {
            return Files.createDirectory(folder.resolve("archive-" + databases));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Load raw(String name, int perCommit) throws SQLException {
        try (TestDatabase database = database(name); RawInserts inserts = new RawInserts(database, perCommit)) {
            return printed(name + " raw JDBC, " + perCommit + " a commit", inserts.measure());
        }
    }

    private Load ours(String name, int clients) {
        try (TestDatabase database = database(name);
                Archive archive = Archives.on(database, fresh())) {
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            return printed(name + " archive", Load.of(clients, new AtomicLong(),
                    number -> archive.submit(Wishes.recordClaim("c-" + number), Wishes.ACTOR)));
        }
    }

    private Load stock(String name, int clients) {
        try (TestDatabase database = database(name); StockEngine stock = new StockEngine(database, 60_000)) {
            return printed(name + " stock Axon engine", Load.of(clients, new AtomicLong(),
                    number -> stock.submit(Wishes.recordClaim("s-" + number))));
        }
    }

    private static Load printed(String what, Load load) {
        System.out.println(load.line(what));
        return load;
    }
}
