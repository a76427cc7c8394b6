package org.tabularium.core.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.core.testing.Size;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;

/** The database is killed under traffic and started again: nothing acknowledged is lost, and the archive goes on. */
class PostgresKilledTest {

    private static final int ROUNDS = Math.max(2, Size.of(10));
    private static final int CLIENTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicReference<CountDownLatch> refused = new AtomicReference<>(new CountDownLatch(1));
    private final AtomicReference<CountDownLatch> recorded = new AtomicReference<>(new CountDownLatch(1));
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Test
    void nothingAcknowledgedIsLostAndTheArchiveGoesOnByItself(@TempDir Path folder) throws Exception {
        Path files = folder.resolve("server");
        PostgresServer server = PostgresServer.in(files, 0);
        int port = server.port();
        try (TestDatabase database = TestDatabase.at(server.newDatabase());
                Archive archive = Archives.on(database, folder)) {
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int client = 0; client < CLIENTS; client++) {
                    String prefix = "c" + client + "-";
                    clients.execute(() -> recordUntilStopped(archive, prefix));
                }
                try {
                    for (int round = 0; round < ROUNDS; round++) {
                        assertNextRecordWithin(LONGEST_WAIT);
                        CountDownLatch away = new CountDownLatch(1);
                        refused.set(away);
                        server.kill();
                        // Whoever submits now is told at once, and not left waiting.
                        assertThat(away.await(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
                        server = PostgresServer.in(files, port);
                        assertNextRecordWithin(LONGEST_WAIT);
                    }
                } finally {
                    stopped.set(true);
                }
            }
            List<LogRow> rows = new LogRows(database.direct()).between(0, Long.MAX_VALUE);
            assertThat(rows).extracting(LogRow::stream).doesNotHaveDuplicates().containsAll(
                    acknowledged.stream().map(id -> "claim/" + id).toList());
            assertThat(archive.trouble()).isEmpty();
            assertThat(archive.proofs().checkpoints().covering(rows.size() - 1, LONGEST_WAIT.toMillis()))
                    .isPresent();
        } finally {
            server.close();
        }
    }

    private void assertNextRecordWithin(Duration longest) throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        recorded.set(next);
        assertThat(next.await(longest.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private void recordUntilStopped(Archive archive, String prefix) {
        List<String> mine = new ArrayList<>();
        for (int n = 0; !stopped.get(); n++) {
            String id = prefix + n;
            try {
                archive.submit(Wishes.recordClaim(id), Wishes.ACTOR);
                mine.add(id);
                recorded.get().countDown();
            } catch (RuntimeException away) {
                refused.get().countDown();
                // A client that is told to come again doesn't do so at once.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        acknowledged.addAll(mine);
    }
}
