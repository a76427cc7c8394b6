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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.claim.WithdrawClaim;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.UnknownReferences;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.testing.Wishes.ACTOR;

/** What the log promises to whoever submits to it. */
@ParameterizedClass
@EnumSource
class ArchiveTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Databases databases;
    private final Path folder;
    private final TestDatabase database;
    private Archive archive;

    ArchiveTest(Databases databases, @TempDir Path folder) {
        this.databases = databases;
        this.folder = folder;
        database = databases.in(folder);
        archive = Archives.begun(database, folder);
    }

    @AfterEach
    void close() {
        archive.close();
        database.close();
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
    void aReferenceIsRightAtOnceAndLeavesNothingWhereItIsNot() {
        Path elsewhere = folder.resolve("other");
        try (TestDatabase empty = databases.in(elsewhere); Archive other = Archives.on(empty, elsewhere)) {
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
        assertThat(archive.submitTogether(wishes, ACTOR)).extracting(Receipt::position).containsExactly(2L, 3L);
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
    void theLivesOfSeveralStreamsAreReadAtOnce() {
        for (String id : List.of("c-2", "c-1", "c-3")) {
            archive.submit(Wishes.recordClaim(id), ACTOR);
        }
        archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), ACTOR);
        archive.submit(Wishes.erase(StreamId.claim("c-1"), 1), ACTOR);

        List<RecordedEvent> lives = archive.log()
                .streams(List.of(StreamId.claim("c-2"), StreamId.claim("none"), StreamId.claim("c-1")));

        List<RecordedEvent> expected = new ArrayList<>(archive.log().stream(StreamId.claim("c-1"), 1));
        expected.addAll(archive.log().stream(StreamId.claim("c-2"), 1));
        assertThat(lives).hasSize(4).isEqualTo(expected);
        assertThat(archive.log().streams(List.of())).isEmpty();
    }

    @Test
    void whatAnImportRecordsNamesItAndSoDoesItsReversal() {
        StreamId claim = StreamId.claim("c-1");
        archive.submit(new RecordClaim(claim, Wishes.recordClaim("c-1").claim(), "i-1"), ACTOR);
        archive.submit(new WithdrawClaim(claim, 1, CorrectionKind.ARCHIVE_ERROR, "reversed", "i-1"), ACTOR);

        assertThat(archive.log().stream(claim, 1)).extracting(RecordedEvent::event).containsExactly(
                new ClaimRecorded("c-1", Wishes.recordClaim("c-1").claim(), "i-1"),
                new ClaimWithdrawn("c-1", CorrectionKind.ARCHIVE_ERROR, "reversed", "i-1"));
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
}
