package org.tabularium.core.wiring;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.log.LogUnavailable;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.WatchedConnections;
import org.tabularium.core.testing.WatchedConnections.BeforeCall;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No event is ever passed by, however long a transaction stays open and however many are rolled back. What Axon's own
 * engine does instead is in {@link StockEngineGapTest}.
 */
@ParameterizedClass
@EnumSource
class GapTest {

    private static final Duration TWICE_AXONS_GAP_TIMEOUT = Duration.ofMinutes(2);
    private static final int WRITERS = 16;
    private static final int EACH = 20;

    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    private final Path folder;
    private final TestDatabase database;

    GapTest(Databases databases, @TempDir Path folder) {
        this.folder = folder;
        database = databases.in(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @AfterEach
    void theClockIsRight() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void whatWasAppendedInATransactionHeldOpenForLongIsDelivered() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        AtomicBoolean holds = new AtomicBoolean();
        try (Archive archive = archive((connection, call) -> {
            if (holds.getAndSet(false)) {
                held.countDown();
                released.await();
            }
        }); ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Tracker tracker = new Tracker(archive);
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            holds.set(true);
            List<Future<?>> waiting = new ArrayList<>();
            // Under a key, for that takes a transaction of several statements on every database.
            SubmissionKey key = new SubmissionKey(Wishes.ACTOR, "held", Hash.of(new byte[]{ 1 }));
            waiting.add(clients.submit(() -> archive.submit(Wishes.recordClaim("c-2"), key)));
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 3; i < 10; i++) {
                String id = "c-" + i;
                waiting.add(clients.submit(() -> archive.submit(Wishes.recordClaim(id), Wishes.ACTOR)));
            }
            try {
                // Whichever clock somebody may look at.
                later.set(TWICE_AXONS_GAP_TIMEOUT);
                GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), TWICE_AXONS_GAP_TIMEOUT);
                tracker.read();
                assertThat(tracker.positions).containsExactly(0L, 1L);
            } finally {
                released.countDown();
            }
            for (Future<?> one : waiting) {
                one.get();
            }
            tracker.read();
            assertThat(tracker.positions).containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
        }
    }

    @Test
    void rolledBackAppendsLeaveNoGapAndNothingUndelivered() throws Exception {
        Random random = new Random(1993);
        Random failures = new Random(1994);
        AtomicBoolean failing = new AtomicBoolean();
        AtomicInteger rolledBack = new AtomicInteger();
        try (Archive archive = archive((connection, call) -> {
            if (failing.get() && failures.nextInt(10) < 3) {
                rolledBack.incrementAndGet();
                throw new SQLException("rolled back at the last moment");
            }
        }); ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Tracker tracker = new Tracker(archive);
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            failing.set(true);
            List<Future<List<String>>> outcomes = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = "w" + writer + "-";
                // Some ids come twice, so those are refused, besides the commits that fail.
                List<String> ids = random.ints(EACH, 0, EACH * 7 / 10).mapToObj(n -> prefix + n).toList();
                outcomes.add(clients.submit(() -> ids.stream().filter(id -> isAcknowledged(archive, id)).toList()));
            }
            List<String> acknowledged = new ArrayList<>();
            for (Future<List<String>> outcome : outcomes) {
                acknowledged.addAll(outcome.get());
                tracker.read();
            }
            tracker.read();

            assertThat(rolledBack.get()).isPositive();
            assertThat(acknowledged.size()).isBetween(1, WRITERS * EACH - 1);
            assertThat(tracker.streams.subList(2, tracker.streams.size())).containsExactlyInAnyOrderElementsOf(
                    acknowledged.stream().map(id -> "claim/" + id).toList());
            assertThat(tracker.positions)
                    .containsExactlyElementsOf(LongStream.range(0, 2 + acknowledged.size()).boxed().toList());
        }
    }

    private Clock shifted() {
        InstantSource shifted = () -> Instant.now().plus(later.get());
        return shifted.withZone(ZoneOffset.UTC);
    }

    private static boolean isAcknowledged(Archive archive, String id) {
        try {
            archive.submit(Wishes.recordClaim(id), Wishes.ACTOR);
            return true;
        } catch (AlreadyExists | LogUnavailable refused) {
            return false;
        }
    }

    private Archive archive(BeforeCall beforeCommit) {
        DataSource direct = new WatchedConnections(database.direct(), (connection, call) -> {
            if (call.equals("commit()") || call.equals("setAutoCommit(true)")) {
                beforeCommit.run(connection, call);
            }
        });
        return new Archive(database.pooled(), direct, shifted(), Archives.proving(folder, false));
    }

    /** Reads the log as the views do, from where it was last. */
    private static final class Tracker {

        private final Archive archive;
        private final List<Long> positions = new ArrayList<>();
        private final List<String> streams = new ArrayList<>();

        private Tracker(Archive archive) {
            this.archive = archive;
        }

        void read() {
            long next = positions.isEmpty() ? 0 : positions.getLast() + 1;
            for (RecordedEvent event : archive.log().page(next, 1_000)) {
                positions.add(event.entry().position());
                streams.add(event.entry().stream().toString());
            }
        }
    }
}
