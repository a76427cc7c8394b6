package org.tabularium.core.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.log.Submitted;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.testing.Wishes.ACTOR;

/** Of submissions that come at once, those that conflict are refused alone. */
@ParameterizedClass
@EnumSource
class ConcurrentSubmissionsTest {

    private final TestDatabase database;
    private final Archive archive;

    ConcurrentSubmissionsTest(Databases databases, @TempDir Path folder) {
        database = databases.in(folder);
        archive = Archives.begun(database, folder);
    }

    @AfterEach
    void close() {
        archive.close();
        database.close();
    }

    @Test
    void positionsAreDenseThoughWritersAreRefused() throws Exception {
        List<Callable<Receipt>> submissions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            // Every fourth claim is submitted twice, so one of the two is refused.
            String id = "c-" + (i - i % 4 % 2);
            submissions.add(() -> archive.submit(Wishes.recordClaim(id), ACTOR));
        }
        List<Refusal> refusals = refusals(atOnce(submissions));

        assertThat(refusals).isNotEmpty().allMatch(AlreadyExists.class::isInstance);
        long size = archive.log().size();
        assertThat(size).isEqualTo(2 + 400 - refusals.size());
        assertThat(archive.log().page(0, 1_000)).extracting(e -> e.entry().position())
                .containsExactlyElementsOf(IntStream.range(0, (int) size).mapToObj(Long::valueOf).toList());
    }

    @Test
    void ofConcurrentCorrectionsOneWins() throws Exception {
        archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        List<Callable<Receipt>> corrections = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String object = "version " + i;
            corrections.add(() -> archive.submit(Wishes.correctClaim("c-1", 1, object), ACTOR));
        }

        List<Refusal> refusals = refusals(atOnce(corrections));

        assertThat(refusals).hasSize(31).allSatisfy(refusal -> assertThat(refusal)
                .isInstanceOfSatisfying(RevisionConflict.class, c -> assertThat(c.currentRevision()).isEqualTo(2)));
        assertThat(archive.log().stream(StreamId.claim("c-1"), 1)).hasSize(2);
    }

    @Test
    void oneKeyRecordsOnceHoweverOftenItIsSent() throws Exception {
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        List<Callable<Submitted>> same = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            same.add(() -> archive.submit(Wishes.recordClaim("c-1"), key));
        }

        List<Submitted> outcomes = new ArrayList<>();
        for (Future<Submitted> outcome : atOnce(same)) {
            outcomes.add(outcome.get());
        }

        assertThat(outcomes).extracting(Submitted::receipt).hasSize(100).containsOnly(outcomes.getFirst().receipt());
        assertThat(outcomes).filteredOn(outcome -> !outcome.replayed()).hasSize(1);
        assertThat(archive.log().size()).isEqualTo(3);
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> submissions) throws InterruptedException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> outcomes = new ArrayList<>();
            for (Callable<T> submission : submissions) {
                outcomes.add(clients.submit(() -> {
                    go.await();
                    return submission.call();
                }));
            }
            go.countDown();
            return outcomes;
        }
    }

    private static <T> List<Refusal> refusals(List<Future<T>> outcomes) throws InterruptedException {
        List<Refusal> refusals = new ArrayList<>();
        for (Future<T> outcome : outcomes) {
            try {
                outcome.get();
            } catch (ExecutionException refused) {
                refusals.add((Refusal) refused.getCause());
            }
        }
        return refusals;
    }
}
