package org.tabularium.core.benchmark;

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

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void appends(String name, @TempDir Path folder) throws SQLException {
        try (TestDatabase database = name.equals("H2") ? TestDatabase.h2(folder) : TestDatabase.postgres()) {
            Load one = raw(name, database, 1);
            Load many = raw(name, database, BATCH);
            for (int clients : CLIENTS) {
                Load ours = ours(database, folder, clients);
                System.out.println(ours.line(name + " archive"));
                Load stock = stock(database, clients);
                System.out.println(stock.line(name + " stock Axon engine"));
                System.out.printf(Locale.ROOT,
                        "%-34s %4d clients   of raw %d a commit %.2f, of raw 1 a commit %.2f, of stock %.1f%n",
                        name, clients, BATCH, ours.perSecond() / many.perSecond(), ours.perSecond() / one.perSecond(),
                        ours.perSecond() / stock.perSecond());
            }
        }
    }

    private static Load raw(String name, TestDatabase database, int perCommit) throws SQLException {
        try (RawInserts inserts = new RawInserts(database, perCommit)) {
            Load load = inserts.measure();
            System.out.println(load.line(name + " raw JDBC, " + perCommit + " a commit"));
            return load;
        }
    }

    private static Load ours(TestDatabase database, Path folder, int clients) {
        try (Archive archive = Archives.on(database, folder)) {
            if (archive.log().size() == 0) {
                archive.submit(Wishes.openIncident(), Wishes.ACTOR);
                archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            }
            return Load.of(clients, new AtomicLong(), number -> archive
                    .submit(Wishes.recordClaim("c-" + clients + "-" + number), Wishes.ACTOR));
        }
    }

    private static Load stock(TestDatabase database, int clients) {
        try (StockEngine stock = new StockEngine(database, 60_000)) {
            return Load.of(clients, new AtomicLong(),
                    number -> stock.submit(Wishes.recordClaim("s-" + clients + "-" + number)));
        } finally {
            database.execute("drop table if exists DomainEventEntry");
            database.execute("drop table if exists SnapshotEventEntry");
        }
    }
}
