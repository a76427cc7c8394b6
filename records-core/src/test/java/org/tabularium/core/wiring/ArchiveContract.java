package org.tabularium.core.wiring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimIsErased;
import org.tabularium.core.log.KeyUsedOtherwise;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.log.Submitted;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.AlreadyErased;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.NoSuchRevision;
import org.tabularium.core.stream.NotErasable;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.UnknownReferences;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.testing.Wishes.ACTOR;

/** What the log promises on every database; a subclass for each says where it runs. */
abstract class ArchiveContract {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;
    @SuppressWarnings("NullAway.Init")
    private Archive archive;

    abstract TestDatabase database(Path folder);

    @BeforeEach
    void givenAnIncidentAndASource() {
        database = database(folder);
        archive = Archives.on(database, folder);
        archive.submit(Wishes.openIncident(), ACTOR);
        archive.submit(Wishes.registerSource(), ACTOR);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aReceiptTellsTheEntryAndItsLeaf() {
        Receipt receipt = archive.submit(Wishes.recordClaim("c-1"), ACTOR);

        LogEntry entry = archive.log().entry(2).orElseThrow();
        assertThat(receipt.position()).isEqualTo(2);
        assertThat(receipt.revision()).isEqualTo(1);
        assertThat(receipt.stream()).isEqualTo(StreamId.claim("c-1"));
        assertThat(receipt.entry()).isEqualTo(entry.text()).matches(
                """
                        \\{"position":2,"recordedAt":"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z","stream":"claim/c-1",\
                        "revision":1,"type":"ClaimRecorded.1","actor":"k-00000001","payloadHash":"[0-9a-f]{64}"\\}""");
        assertThat(receipt.leafHash()).isEqualTo(
                Hash.of(new byte[]{ 0 }, receipt.entry().getBytes(StandardCharsets.UTF_8)).hex());
    }

    @Test
    void whatWasSubmittedIsReadBack() {
        archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), ACTOR);

        List<RecordedEvent> stream = archive.log().stream(StreamId.claim("c-1"), 1);
        assertThat(stream).extracting(e -> e.entry().revision()).containsExactly(1, 2);
        assertThat(stream).extracting(e -> e.entry().type()).containsExactly("ClaimRecorded.1", "ClaimCorrected.1");
        assertThat(archive.log().page(2, 10)).isEqualTo(stream);
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

    @Test
    void aKeyStandsForOneRequestOfOneActor() {
        Hash request = Hash.of(new byte[]{ 1 });
        archive.submit(Wishes.recordClaim("c-1"), new SubmissionKey(ACTOR, "once", request));

        SubmissionKey otherRequest = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 2 }));
        assertThatThrownBy(() -> archive.submit(Wishes.recordClaim("c-2"), otherRequest))
                .isInstanceOf(KeyUsedOtherwise.class);
        SubmissionKey otherActor = new SubmissionKey("k-00000002", "once", request);
        assertThat(archive.submit(Wishes.recordClaim("c-2"), otherActor).replayed()).isFalse();
    }

    @Test
    void aRefusedSubmissionLeavesItsKeyFree() {
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        assertThatThrownBy(() -> archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), key))
                .isInstanceOf(NoSuchRecord.class);

        archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        assertThat(archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), key).replayed()).isFalse();
    }

    @Test
    void aReferenceIsRightAtOnceAndLeavesNothingWhereItIsNot() {
        TestDatabase empty = database(folder.resolve("other"));
        try (Archive other = Archives.on(empty, folder.resolve("other"))) {
            assertThatThrownBy(() -> other.submit(Wishes.recordClaim("c-1"), ACTOR))
                    .isInstanceOfSatisfying(UnknownReferences.class,
                            refusal -> assertThat(refusal.faults()).extracting(f -> f.pointer())
                                    .containsExactly("/incident", "/citations/0/source"));
            assertThat(other.log().size()).isZero();
            other.submit(Wishes.openIncident(), ACTOR);
            other.submit(Wishes.registerSource(), ACTOR);
            assertThat(other.submit(Wishes.recordClaim("c-1"), ACTOR).position()).isEqualTo(2);
        }
    }

    @Test
    void wishesSubmittedTogetherSeeEachOtherAndStandOrFallTogether() {
        SequencedMap<StreamId, Object> wishes = new LinkedHashMap<>();
        wishes.put(StreamId.claim("c-1"), Wishes.recordClaim("c-1"));
        wishes.put(StreamId.claim("c-2"), Wishes.recordClaimOn("c-2", "c-1"));
        archive.submitTogether(wishes, ACTOR);
        assertThat(archive.log().page(2, 10)).extracting(e -> e.entry().stream())
                .containsExactly(StreamId.claim("c-1"), StreamId.claim("c-2"));

        SequencedMap<StreamId, Object> oneWrong = new LinkedHashMap<>();
        oneWrong.put(StreamId.claim("c-3"), Wishes.recordClaim("c-3"));
        oneWrong.put(StreamId.claim("c-4"), Wishes.recordClaimOn("c-4", "nowhere"));
        assertThatThrownBy(() -> archive.submitTogether(oneWrong, ACTOR)).isInstanceOf(UnknownReferences.class);
        SequencedMap<StreamId, Object> oneThere = new LinkedHashMap<>();
        oneThere.put(StreamId.claim("c-3"), Wishes.recordClaim("c-3"));
        oneThere.put(StreamId.claim("c-1"), Wishes.recordClaim("c-1"));
        assertThatThrownBy(() -> archive.submitTogether(oneThere, ACTOR)).isInstanceOf(AlreadyExists.class);
        assertThat(archive.log().size()).isEqualTo(4);
        assertThat(archive.submit(Wishes.recordClaim("c-5"), ACTOR).position()).isEqualTo(4);
    }

    @Test
    void whatIsErasedIsGoneWithItsSaltAndTheEntryStays() {
        Receipt receipt = archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), ACTOR);

        Receipt erasure = archive.submit(Wishes.erase(StreamId.claim("c-1"), 1), ACTOR);

        assertThat(erasure.revision()).isEqualTo(3);
        List<RecordedEvent> stream = archive.log().stream(StreamId.claim("c-1"), 1);
        assertThat(stream.getFirst().event()).isEqualTo(new Erased(StreamId.claim("c-1"), ClaimRecorded.class));
        assertThat(stream.getFirst().entry().text()).isEqualTo(receipt.entry());
        assertThat(stream.get(1).event()).isInstanceOf(ClaimCorrected.class);
        assertThat(stream.getLast().event()).isInstanceOfSatisfying(PayloadErased.class,
                event -> assertThat(event.revision()).isEqualTo(1));
        assertThat(column("select count(*) from log_entry where payload is null and salt is null")).isEqualTo(1);
        // The newest content is still there, and can be corrected.
        assertThat(archive.submit(Wishes.correctClaim("c-1", 3, "once more"), ACTOR).revision()).isEqualTo(4);
    }

    @Test
    void aClaimWhoseContentIsErasedTakesNoChangeAndARestartRemembersIt() {
        StreamId claim = StreamId.claim("c-1");
        archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        archive.submit(Wishes.erase(claim, 1), ACTOR);
        archive.close();
        archive = Archives.on(database, folder);

        assertThatThrownBy(() -> archive.submit(Wishes.correctClaim("c-1", 2, "otherwise"), ACTOR))
                .isInstanceOf(ClaimIsErased.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(claim, 1), ACTOR)).isInstanceOf(AlreadyErased.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(claim, 2), ACTOR)).isInstanceOf(NotErasable.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(claim, 3), ACTOR)).isInstanceOf(NoSuchRevision.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(StreamId.claim("c-2"), 1), ACTOR))
                .isInstanceOf(NoSuchRecord.class);
        assertThat(archive.log().size()).isEqualTo(4);
        // Whoever refers to it still may: that it exists is not erased.
        assertThat(archive.submit(Wishes.recordClaimOn("c-2", "c-1"), ACTOR).position()).isEqualTo(4);
    }

    @Test
    void ofWhatIsErasedTheHashOfTheRequestIsGoneToo() {
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        archive.submit(Wishes.recordClaim("c-1"), key);
        archive.submit(Wishes.erase(StreamId.claim("c-1"), 1), ACTOR);

        assertThat(column("select count(*) from log_submission where request_hash is not null")).isZero();
        assertThatThrownBy(() -> archive.submit(Wishes.recordClaim("c-1"), key)).isInstanceOf(KeyUsedOtherwise.class);
    }

    private long column(String sql) {
        return JdbcClient.create(database.direct()).sql(sql).query(Long.class).single();
    }

    @Test
    void recordedAtAlwaysGrowsWhateverTheClockSays() {
        archive.close();
        archive = Archives.on(database, folder, Clock.fixed(START.plus(Duration.ofDays(365_000)),
                ZoneOffset.UTC));
        Instant late = archive.submit(Wishes.recordClaim("c-1"), ACTOR).recordedAt();
        archive.close();
        archive = Archives.on(database, folder, Clock.fixed(START, ZoneOffset.UTC));

        Receipt next = archive.submit(Wishes.recordClaim("c-2"), ACTOR);

        assertThat(next.recordedAt()).isEqualTo(late.plusNanos(1_000));
        assertThat(archive.log().positionAt(late)).hasValue(next.position() - 1);
        assertThat(archive.log().positionAt(Instant.MIN)).isEmpty();
        assertThat(archive.log().positionAt(START.minus(Duration.ofDays(365_000)))).isEmpty();
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
