package org.tabularium.core.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.proof.Proofs;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.verify.LogVerifier;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.verify.Progress;
import org.tabularium.core.verify.Verdict;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;

/** How long it takes to verify a log of 1,000,000 events, beside reading the same rows by raw JDBC, and to prove one. */
@Tag("benchmark")
class VerifyBenchmarkTest {

    private static final int EVENTS = Integer.getInteger("benchmark.events", 1_000_000);
    private static final int PROOFS = 1_000;

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void verifies(String name, @TempDir Path folder) throws Exception {
        try (TestDatabase database = name.equals("H2") ? TestDatabase.h2(folder) : TestDatabase.postgres()) {
            BigLog log = new BigLog(database, folder, EVENTS);
            seconds(name + " writing", () -> {
                log.write();
                return "";
            });
            double raw = seconds(name + " reading by raw JDBC", log::readRaw);
            double verified = seconds(name + " verify", () -> {
                Verdict verdict = new LogVerifier(database.direct(), folder).verify(Outside.NOTHING, Progress.UNSEEN);
                assertThat(verdict.holds()).as(verdict.toString()).isTrue();
                return verdict;
            });
            System.out.printf(Locale.ROOT, "%-34s %.1f times reading by raw JDBC%n", name + " verify", verified / raw);
            prove(name, database, folder);
        }
    }

    private static void prove(String name, TestDatabase database, Path folder) throws Exception {
        Archive[] started = new Archive[1];
        seconds(name + " start with its check of the log", () -> started[0] = Archives.on(database, folder));
        try (Archive archive = started[0]) {
            Proofs proofs = archive.proofs();
            Random random = new Random(1992);
            long[] nanos = new long[PROOFS];
            for (int i = -PROOFS; i < PROOFS; i++) {
                long position = random.nextInt(EVENTS);
                long start = System.nanoTime();
                proofs.inclusion(position, EVENTS);
                nanos[Math.max(0, i)] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            System.out.printf(Locale.ROOT, "%-34s median %.3f ms   p99 %.3f ms%n", name + " inclusion proof",
                    nanos[PROOFS / 2] / 1e6, nanos[PROOFS * 99 / 100] / 1e6);
        }
    }

    private static double seconds(String what, Callable<?> task) throws Exception {
        long start = System.nanoTime();
        Object result = task.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-34s %,12.0f events/s %8.1f s   %s%n", what, EVENTS / seconds, seconds,
                result instanceof Archive ? "" : result);
        return seconds;
    }
}
