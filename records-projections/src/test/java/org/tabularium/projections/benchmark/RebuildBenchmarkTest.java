package org.tabularium.projections.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.rebuild.Rebuilds;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;
import org.tabularium.projections.view.ViewTable;

/** How fast views are told anew, beside the same rows written by raw JDBC. */
@Tag("benchmark")
class RebuildBenchmarkTest {

    private static final int CLAIMS = Integer.getInteger("benchmark.claims", 200_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 2);
    private static final int REPEATS = Integer.getInteger("benchmark.repeats", 3);
    private static final int BATCH = 5_000;
    private static final long LOOK = 10_000_000;

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void rebuilds(String name, @TempDir Path folder) throws Exception {
        try (Kept kept = new Kept(name, folder);
                Rebuilds rebuilds = new Rebuilds(kept.views(), kept.archive().log(), kept.database(),
                        kept.transactions(), Duration.ofMillis(200))) {
            BigArchive big = new BigArchive(kept.archive(), 1_000, CLAIMS);
            big.begin();
            for (int round = 1; round <= ROUNDS; round++) {
                big.round(round);
            }
            long events = kept.archive().log().size();
            long start = System.nanoTime();
            kept.follow();
            kept.await(events - 1);
            print(name + " following, six loops", events, System.nanoTime() - start, 0);
            rebuilds.start();
            for (int i = 0; i < REPEATS; i++) {
                measure(name, List.of(ViewNames.CASUALTIES), kept, rebuilds, events);
            }
            for (int i = 0; i < REPEATS; i++) {
                measure(name, ViewNames.ALL, kept, rebuilds, events);
            }
        }
    }

    private static void measure(String name, List<String> names, Kept kept, Rebuilds rebuilds, long events)
            throws SQLException {
        Builds builds = new Builds(kept.database());
        long before = living(builds, names);
        long start = System.nanoTime();
        rebuilds.ask(names);
        while (living(builds, names) < before + names.size()) {
            LockSupport.parkNanos(LOOK);
        }
        long rebuilt = System.nanoTime() - start;
        while (builds.all().size() > kept.views().size()) {
            LockSupport.parkNanos(LOOK);
        }
        long raw = 0;
        for (View view : kept.views()) {
            if (names.contains(view.name())) {
                for (ViewTable table : view.tables()) {
                    raw += raw(table, builds.of(view.name(), Build.State.LIVING).getFirst().number(), kept);
                }
            }
        }
        print(name + " rebuild of " + (names.size() == 1 ? names.getFirst() : "all views"), events, rebuilt, raw);
    }

    private static long living(Builds builds, List<String> names) {
        return builds.all().stream().filter(build -> build.state() == Build.State.LIVING)
                .filter(build -> names.contains(build.view())).mapToLong(Build::number).sum();
    }

    /** The time that it takes to insert the rows of a build once more, under a number of their own. */
    private static long raw(ViewTable table, int build, Kept kept) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        long time = 0;
        try (Connection connection = kept.direct().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(BATCH);
            String columns = String.join(", ", table.columns()) + ", valid_from, valid_to, block";
            int count = table.columns().size() + 3;
            String insert = "insert into " + table.name() + " (" + columns + ", build) values ("
                    + "?, ".repeat(count) + "-1)";
            try (PreparedStatement inserting = connection.prepareStatement(insert);
                    ResultSet read = statement.executeQuery("select " + columns + " from " + table.name()
                            + " where build = " + build + " order by valid_from")) {
                while (read.next()) {
                    Object[] row = new Object[count];
                    for (int i = 0; i < count; i++) {
                        row[i] = read.getObject(i + 1);
                    }
                    rows.add(row);
                }
                for (int from = 0; from < rows.size(); from += BATCH) {
                    long start = System.nanoTime();
                    for (Object[] row : rows.subList(from, Math.min(rows.size(), from + BATCH))) {
                        for (int i = 0; i < count; i++) {
                            inserting.setObject(i + 1, row[i]);
                        }
                        inserting.addBatch();
                    }
                    inserting.executeBatch();
                    connection.commit();
                    time += System.nanoTime() - start;
                }
            }
            statement.execute("delete from " + table.name() + " where build = -1");
            connection.commit();
        }
        return time;
    }

    private static void print(String what, long events, long nanos, long raw) {
        System.out.printf(Locale.ROOT, "%-36s %,9.0f events/s %7.1f s   %s%n", what, events / (nanos / 1e9),
                nanos / 1e9, raw == 0
                        ? ""
                        : String.format(Locale.ROOT, "the rows by raw JDBC %.1f s, ratio %.2f",
                                raw / 1e9, (double) raw / nanos));
    }
}
