package org.tabularium.core.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.UnreadableKeyFile;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.verify.SomeArchive.CLAIM;
import static org.tabularium.core.verify.SomeArchive.ERASED;
import static org.tabularium.core.verify.SomeArchive.ERASURE;
import static org.tabularium.core.verify.SomeArchive.GONE;

/** What is found in a log on every database; a subclass for each says where it runs. */
abstract class VerifierContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;
    @SuppressWarnings("NullAway.Init")
    private SomeArchive archive;
    @SuppressWarnings("NullAway.Init")
    private Tampering tampering;

    abstract TestDatabase database(Path folder);

    @BeforeEach
    void givenALog() {
        database = database(folder);
        archive = SomeArchive.in(database, folder);
        tampering = new Tampering(archive);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void inAnIntactLogNothingIsFound() {
        Verdict verdict = archive.verify();

        int size = archive.size();
        Hash root = archive.checkpoint(size).checkpoint().root();
        assertThat(verdict.holds()).as(verdict.toString()).isTrue();
        assertThat(verdict.events()).isEqualTo(size);
        assertThat(verdict.toString()).startsWith(size + " events verified: root " + root.hex() + ", ")
                .endsWith(" hold");
        assertThat(archive.verify(archive.kept(0, 1, 7, size)).holds()).isTrue();
    }

    @Test
    void inAnEmptyLogNothingIsFound(@TempDir Path other) {
        try (TestDatabase empty = database(other)) {
            Archives.on(empty, other).close();

            Verdict verdict = new SomeArchive(empty, other).verify();

            assertThat(verdict.toString()).isEqualTo("0 events verified: root " + Hash.EMPTY_TREE.hex()
                    + ", 1 checkpoint holds");
            assertThat(verdict.holds()).isTrue();
        }
    }

    @Test
    void aChangeOfAnyColumnIsFoundWithItsPosition() {
        LogRow other = archive.rows().get(CLAIM + 1);
        found(CLAIM, "no event at this position", "position", 1_000_000_000_000_000L);
        found(-7, "before the first position", "position", -7L);
        found(CLAIM, "leaf", "recorded_at", 1_700_000_000_000_000L);
        found(CLAIM, "leaf", "stream", "claim/c-other");
        found(CLAIM, "stream", "stream", "Claim/c-9");
        found(CLAIM, "leaf", "revision", 2);
        found(CLAIM, "revision", "revision", 0);
        found(CLAIM, "leaf", "type", "ClaimWithdrawn.1");
        found(CLAIM, "type", "type", "ClaimRecorded");
        found(CLAIM, "leaf", "actor", "k-00000002");
        found(CLAIM, "actor", "actor", "Ada");
        found(CLAIM, "hash", "payload_hash", new byte[31]);
        found(CLAIM, "hash", "leaf_hash", new byte[33]);
        found(CLAIM, "salt", "salt", new byte[0]);
        found(CLAIM, "payload doesn't match", "payload", String.valueOf(other.payload()));
        for (String column : List.of("payload_hash", "leaf_hash", "salt")) {
            found(CLAIM, "", forger -> forger.flip(column, CLAIM));
        }
    }

    private void found(long position, String words, String column, Object value) {
        found(position, words, forger -> forger.set(column, CLAIM, value));
    }

    /** Finds what was done, and undoes it. */
    private void found(long position, String words, Consumer<Tampering> deed) {
        List<LogRow> before = archive.rows();
        assertThat(archive.verify().holds()).isTrue();
        deed.accept(tampering);

        assertThat(archive.verify().finding()).as(words).isNotNull().satisfies(finding -> {
            assertThat(finding.position()).as(finding.toString()).isEqualTo(position);
            assertThat(finding.detail()).contains(words);
        });
        tampering.restore(before);
    }

    @Test
    void aPayloadOrASaltThatIsGoneWithoutAnErasureIsFound() {
        found(CLAIM, "only one", forger -> forger.run("update log_entry set payload = null where position = " + CLAIM));
        found(CLAIM, "only one", forger -> forger.run("update log_entry set salt = null where position = " + CLAIM));
        found(CLAIM, "no event erases it", forger -> forger
                .run("update log_entry set salt = null, payload = null where position = " + CLAIM));
        found(ERASURE, "no event erases it", forger -> forger
                .run("update log_entry set salt = null, payload = null where position = " + ERASURE));
    }

    @Test
    void aPayloadThatIsThereThoughItWasErasedIsFound() {
        LogRow gone = archive.rows().get(GONE);
        assertThat(gone.payload()).isNull();
        assertThat(gone.stream()).isEqualTo(ERASED.toString());

        found(GONE, "the event at position " + ERASURE + " erases it", forger -> forger.restoreErased(gone));
    }

    @Test
    void bytesThatGoFromThePayloadToTheSaltAreMissed() {
        LogRow row = archive.rows().get(CLAIM);
        String payload = String.valueOf(row.payload());
        byte[] salt = java.util.HexFormat.of().parseHex(row.salt() + "7b");
        assertThat(payload).startsWith("{");

        tampering.set("salt", CLAIM, salt);
        tampering.set("payload", CLAIM, payload.substring(1));

        assertThat(archive.verify().toString()).isEqualTo("Found wrong at position 12: the salt hasn't 16 bytes");
    }

    @Test
    void rowsThatWereSwappedDeletedOrDoubledAreFound() {
        found(CLAIM, "leaf", forger -> forger.swap(CLAIM, CLAIM + 1));
        found(CLAIM, "no event", forger -> forger.run("delete from log_entry where position = " + CLAIM));
        found(0, "no event", forger -> forger.run("delete from log_entry where position = 0"));
        int size = archive.size();
        found(size, "leaf", forger -> forger.copy(CLAIM, size, 99));
    }

    @Test
    void aPositionThatStandsTwiceIsFound() {
        database.execute("alter table log_entry drop constraint log_entry_position");
        tampering.copy(CLAIM, CLAIM, 99);

        assertThat(archive.verify().finding()).isNotNull().satisfies(
                finding -> assertThat(finding.position()).isEqualTo(CLAIM));
    }

    @Test
    void aValueThatMayNotBeMissingIsFoundMissing() {
        for (String column : List.of("recorded_at", "stream", "revision", "type", "actor", "payload_hash",
                "leaf_hash")) {
            database.execute("alter table log_entry alter column " + column + " drop not null");
            found(CLAIM, "", forger -> forger
                    .run("update log_entry set " + column + " = null where position = " + CLAIM));
        }
    }

    @Test
    void aHeadThatDoesntAgreeWithTheRowsIsFound() {
        int size = archive.size();
        head("size = size + 1", size, "ends before");
        head("size = size - 1", size - 1L, "goes on beyond");
        head("last_recorded_at = last_recorded_at + 1", size - 1L, "at another time");
        tampering.run("delete from log_head");
        assertThat(archive.verify().finding()).isEqualTo(new Finding((long) size, "the log doesn't say where it ends"));
    }

    private void head(String change, long position, String words) {
        LogRow last = archive.rows().getLast();
        tampering.run("update log_head set " + change);
        assertThat(archive.verify().finding()).isNotNull().satisfies(finding -> {
            assertThat(finding.position()).isEqualTo(position);
            assertThat(finding.detail()).contains(words);
        });
        tampering.head(last);
    }

    @Test
    void aTailThatWasCutIsFound() throws Exception {
        Outside kept = archive.kept(10, archive.size());
        tampering.cutAt(15);
        String words = "Found wrong at position 15: the log ends before the checkpoint of size ";

        assertThat(archive.verify().toString()).startsWith(words);
        tampering.loseTheFile();
        assertThat(archive.verify().holds()).isTrue();
        assertThat(archive.verify(kept).toString()).startsWith(words + "21 (kept outside)");
    }

    @Test
    void aSuffixThatWasRewrittenWithAllHashesIsFound() throws Exception {
        Outside kept = archive.kept(10, archive.size());
        tampering.rewriteFrom(CLAIM);

        assertThat(archive.verify().finding()).isNotNull().satisfies(
                finding -> assertThat(finding.position()).isLessThanOrEqualTo(CLAIM));
        tampering.loseTheFile();
        // Signed by a key that the archive then finds in the place of its own.
        Files.delete(KeyFile.in(folder).path());
        var forged = KeyFile.in(folder).create(Archives.ORIGIN);
        tampering.run("delete from log_checkpoint where size < " + archive.size());
        tampering.signAnew(CLAIM, forged);
        assertThat(archive.verify().holds()).isTrue();
        assertThat(archive.verify(kept).toString()).startsWith("Found wrong at position 12: something between 12 and 20"
                + " isn't what it was: the root is another than in the checkpoint of size 21 (kept outside)");
        assertThat(archive.verify(new Outside(kept.checkpoints(), List.of())).toString())
                .startsWith("Found wrong: the checkpoint of size")
                .endsWith("isn't signed by the archive's key, nor by one given");
        assertThat(archive.verify(new Outside(List.of(), kept.keys())).toString())
                .startsWith("Found wrong: no checkpoint of this log is signed by the key " + Archives.ORIGIN);
    }

    @Test
    void checkpointsOfAnotherKeyInTheDatabaseAreFound() throws Exception {
        Outside kept = archive.kept(archive.size());
        tampering.rewriteFrom(CLAIM);
        tampering.loseTheFile();
        tampering.run("delete from log_checkpoint where size > 0");
        tampering.signAnew(CLAIM, new KeyFile(folder.resolve("forged")).create(Archives.ORIGIN));

        assertThat(archive.verify().toString())
                .isEqualTo("Found wrong: the checkpoint of size 12 (kept in the database) isn't signed by the"
                        + " archive's key, nor by one given");
        assertThat(archive.verify(kept).toString()).startsWith("Found wrong at position 0: something between 0 and 20");
    }

    @Test
    void aLogThatWasDeletedIsFound() throws Exception {
        Outside kept = archive.kept(5);
        tampering.cutAt(0);
        tampering.run("delete from log_checkpoint");

        assertThat(archive.verify().toString()).startsWith("Found wrong at position 0: the log ends before");
        tampering.loseTheFile();
        assertThat(archive.verify(kept).toString()).isEqualTo(
                "Found wrong at position 0: the log ends before the checkpoint of size 5 (kept outside) does");
    }

    @Test
    void aLogOfWhichNoCheckpointIsLeftIsFound() throws Exception {
        tampering.run("delete from log_checkpoint");
        assertThat(archive.verify().holds()).isTrue();
        tampering.loseTheFile();

        assertThat(archive.verify().toString()).startsWith("Found wrong: nothing vouches for these events");
        assertThat(archive.verify(archive.kept(archive.size())).holds()).isTrue();
    }

    @Test
    void checkpointsThatAreNoneAreFound() throws Exception {
        tampering.run("update log_checkpoint set note = 'none' where size = 0");
        assertThat(archive.verify().toString()).startsWith("Found wrong: a checkpoint kept in the database is damaged");
        tampering.run("delete from log_checkpoint where size = 0");
        assertThat(archive.verify().holds()).isTrue();

        Path file = folder.resolve("checkpoints");
        Files.writeString(file, "none\n\n\n" + Files.readString(file));
        assertThat(archive.verify().toString()).startsWith("Found wrong: The checkpoint file ");
    }

    @Test
    void whatAnOlderLogHasGivenUpIsHeldAgainstItByNobodyButTheAuditor() throws Exception {
        int size = archive.size();
        Outside givenUp = archive.kept(size);
        tampering.cutAt(14);
        assertThat(archive.verify().toString()).startsWith("Found wrong at position 14: the log ends before");
        try (Archive older = new Archive(database.pooled(), database.direct(), java.time.Clock.systemUTC(),
                Archives.proving(folder, true))) {
            SomeArchive.claims(older, 20, 35);
        }

        assertThat(archive.verify().toString()).contains("30 events verified")
                .endsWith("; at position 14 the archive went on from an older log");
        assertThat(archive.verify(givenUp).toString()).isEqualTo(
                "Found wrong at position 14: the checkpoint of size 21 (kept outside) doesn't hold any more: the archive"
                        + " gave it up when it went on from an older log, with the event OlderLogAccepted.1 at"
                        + " position 14");
        assertThat(archive.verify(archive.kept(14, 30)).holds()).isTrue();
    }

    @Test
    void eventsThatNoCheckpointCoversAreCounted() throws Exception {
        int size = archive.size();
        tampering.loseTheFile();
        tampering.run("delete from log_checkpoint where size > 15");
        tampering.keep(archive.checkpoint(15));

        assertThat(archive.verify().toString())
                .endsWith("hold; no checkpoint vouches for the last " + (size - 15) + " events");
    }

    @Test
    void aKeyOfTheAuditorDoesWhereTheArchivesOwnIsNotAtHand() throws Exception {
        Outside key = new Outside(List.of(), List.of(archive.verifier()));
        Files.delete(KeyFile.in(folder).path());

        assertThatThrownBy(() -> archive.verify()).isInstanceOf(UnreadableKeyFile.class);
        assertThat(archive.verify(key).holds()).isTrue();
    }

    @Test
    void aCheckpointSignedUnderAnEarlierNameOfTheArchiveHolds() throws Exception {
        SignedCheckpoint earlier = KeyFile.in(folder).read("earlier.example")
                .sign(new org.tabularium.core.checkpoint.Checkpoint("earlier.example", archive.size(),
                        archive.checkpoint(archive.size()).checkpoint().root()));
        CheckpointFile.in(folder).append(earlier);

        assertThat(archive.verify().holds()).isTrue();
    }

    @Test
    void aLogThatGrowsAndIsErasedFromMeanwhileIsNotMistakenForOneThatWasChanged() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (Archive busy = Archives.on(database, folder);
                ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<?> writer = client.submit(() -> {
                for (int claim = 100; !enough.get(); claim++) {
                    SomeArchive.claims(busy, claim, claim + 1);
                    busy.submit(Wishes.erase(StreamId.claim("c-" + claim), 1), Wishes.ACTOR);
                }
            });
            try {
                for (int i = 0; i < 20; i++) {
                    Verdict verdict = archive.verify();
                    assertThat(verdict.holds()).as(verdict.toString()).isTrue();
                }
            } finally {
                enough.set(true);
                writer.get();
            }
        }
        assertThat(archive.size()).isGreaterThan(40);
    }

    @Test
    void theVerifierChangesNothing() {
        List<LogRow> before = archive.rows();
        archive.verify();

        assertThat(archive.rows()).isEqualTo(before);
        try (Archive goesOn = Archives.on(database, folder)) {
            SomeArchive.claims(goesOn, 50, 51);
        }
        assertThat(archive.verify().holds()).isTrue();
    }
}
