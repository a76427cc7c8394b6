package org.tabularium.projections.benchmark;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.testing.Latencies;
import org.tabularium.core.testing.Wishes;

/** How long it takes from the acknowledgement of a claim until all views of the same node show it. */
@Tag("benchmark")
class FollowingBenchmarkTest {

    private static final int RUNS = 2_000;

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void shows(String name, @TempDir Path folder) {
        try (Kept kept = new Kept(name, folder)) {
            kept.archive().submit(Wishes.openIncident(), Wishes.ACTOR);
            kept.archive().submit(Wishes.registerSource(), Wishes.ACTOR);
            kept.follow();
            AtomicInteger numbers = new AtomicInteger();
            long[] acknowledged = new long[1];
            System.out.println(Latencies.since(name + " from acknowledgement to all views", RUNS, RUNS, () -> {
                long position = kept.archive().submit(Wishes.recordClaim("c-" + numbers.incrementAndGet()),
                        Wishes.ACTOR).position();
                acknowledged[0] = System.nanoTime();
                kept.await(position);
                return acknowledged[0];
            }));
        }
    }
}
