package org.tabularium.projections.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.verify.Progress;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.audit.Audit;
import org.tabularium.projections.audit.Outcome;
import org.tabularium.projections.audit.ViewOutcome;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.following.Intake;
import org.tabularium.projections.following.LogPage;
import org.tabularium.projections.view.View;

import static org.assertj.core.api.Assertions.assertThat;

/** How long it takes to verify a log, and then to compare all rows of all views with it. */
@Tag("benchmark")
class AuditBenchmarkTest {

    private static final int CLAIMS = Integer.getInteger("benchmark.claims", 200_000);
    private static final int PAGE = 5_000;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 2);

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void audits(String name, @TempDir Path folder) throws Exception {
        try (TestDatabase database = name.equals("H2") ? TestDatabase.h2(folder) : TestDatabase.postgres();
                Archive archive = Archives.on(database, folder)) {
            BigArchive big = new BigArchive(archive, 1_000, CLAIMS);
            big.begin();
            for (int round = 1; round <= ROUNDS; round++) {
                big.round(round);
            }
            List<View> views = Views.in(database.pooled());
            long events = archive.log().size();
            fill(views, archive, database);
            database.execute("analyze");
            for (int i = 0; i < 2; i++) {
                measure(name, new Audit(database.pooled(), folder, views, Duration.ZERO), events);
            }
        }
    }

    private static void fill(List<View> views, Archive archive, TestDatabase database) {
        Builds builds = new Builds(database.pooled());
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database.pooled()));
        for (long from = 0; from < archive.log().size(); from += PAGE) {
            LogPage page = LogPage.from(from, archive.log().page(from, PAGE));
            transactions.executeWithoutResult(begun -> views.forEach(view -> {
                Build living = builds.lockLiving(view.name()).orElseThrow();
                new Intake(view, archive.log()).take(living.number(), page);
                builds.move(living, page.last());
            }));
        }
    }

    private static void measure(String name, Audit audit, long events) {
        long[] logVerified = new long[1];
        Progress progress = (gone, share) -> {
            if (gone <= events) {
                logVerified[0] = System.nanoTime();
            }
        };
        long start = System.nanoTime();
        Outcome outcome = audit.run(Outside.NOTHING, progress);
        long end = System.nanoTime();
        assertThat(outcome.differs()).as(outcome.toString()).isFalse();
        print(name + " verifying the log", events, logVerified[0] - start, "");
        print(name + " comparing all views", events, end - logVerified[0], String.format(Locale.ROOT, "%,d rows",
                outcome.views().stream().mapToLong(ViewOutcome::rows).sum()));
    }

    private static void print(String what, long events, long nanos, String more) {
        System.out.printf(Locale.ROOT, "%-36s %,9d events %,9.0f events/s %7.1f s   %s%n", what, events,
                events / (nanos / 1e9), nanos / 1e9, more);
    }
}
