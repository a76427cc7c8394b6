package org.tabularium.core.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.InclusionProof;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the archive proves of its log on every database; a subclass for each says where it runs. */
abstract class ProofContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;
    @SuppressWarnings("NullAway.Init")
    private Archive archive;

    abstract TestDatabase database(Path folder);

    @BeforeEach
    void givenAnEmptyArchive() {
        database = database(folder);
        archive = Archives.on(database, folder);
    }

    @AfterEach
    void close() {
        archive.close();
        database.close();
    }

    @Test
    void anEmptyLogHasACheckpoint() {
        SignedCheckpoint empty = archive.proofs().checkpoints().newest();

        assertThat(empty.checkpoint().size()).isZero();
        assertThat(empty.checkpoint().root()).isEqualTo(Hash.EMPTY_TREE);
        assertThat(empty.checkpoint().origin()).isEqualTo(Archives.ORIGIN);
        assertThat(archive.proofs().key().verifies(empty.note())).isTrue();
    }

    @Test
    void aCheckpointFollowsTheLogAndIsKeptInTheDatabaseAndOutsideIt() throws Exception {
        record(3);

        SignedCheckpoint signed = archive.proofs().checkpoints().covering(4, 10_000).orElseThrow();

        assertThat(archive.proofs().key().verifies(signed.note())).isTrue();
        assertThat(CheckpointFile.in(folder).read()).contains(signed);
        assertThat(new KeptCheckpoints(folder, database.direct()).inDatabase()).contains(signed);
        assertThat(archive.proofs().inclusion(4, signed.checkpoint().size()).verifies(signed.checkpoint().root()))
                .isTrue();
    }

    @Test
    void everyCheckpointExtendsTheOneBefore() throws Exception {
        for (int i = 0; i < 3; i++) {
            record(2);
            assertThat(archive.proofs().checkpoints().covering(archive.log().size() - 1, 10_000)).isPresent();
        }
        List<SignedCheckpoint> kept = CheckpointFile.in(folder).read();
        assertThat(kept).hasSizeGreaterThan(2);
        for (int i = 1; i < kept.size(); i++) {
            var before = kept.get(i - 1).checkpoint();
            var after = kept.get(i).checkpoint();
            assertThat(archive.proofs().consistency(before.size(), after.size()).verifies(before.root(),
                    after.root())).isTrue();
        }
    }

    @Test
    void aProofFileHoldsAllThatAVerifierNeeds() throws Exception {
        record(2);
        archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), Wishes.ACTOR);
        archive.submit(Wishes.erase(StreamId.claim("c-1"), 1), Wishes.ACTOR);

        ProofFile file = archive.proofs().of(StreamId.claim("c-1")).orElseThrow();

        SignedCheckpoint signed = SignedCheckpoint.parse(file.checkpoint());
        assertThat(VerifierKey.parse(file.key()).verifies(signed.note())).isTrue();
        assertThat(file.entries()).hasSize(3).allSatisfy(entry -> assertThat(
                new InclusionProof(entry.position(), signed.checkpoint().size(),
                        Hash.leaf(entry.entry().getBytes(UTF_8)),
                        entry.hashes().stream().map(Hash::ofHex).toList()).verifies(signed.checkpoint().root()))
                .isTrue());
        assertThat(file.entries().getFirst().payload()).isNull();
        assertThat(file.entries().getFirst().salt()).isNull();
        assertThat(file.entries().getLast().payload()).contains("Article 17");
        assertThatThrownBy(() -> archive.proofs().of(StreamId.claim("none"))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void aRestartGoesOnWithTheSameKeyAndSignsNothingAnew() throws Exception {
        record(2);
        VerifierKey key = archive.proofs().key();
        archive.close();
        List<SignedCheckpoint> kept = CheckpointFile.in(folder).read();
        assertThat(kept.getLast().checkpoint().size()).isEqualTo(4);

        archive = Archives.on(database, folder);

        assertThat(archive.proofs().key()).isEqualTo(key);
        assertThat(archive.proofs().checkpoints().newest()).isEqualTo(kept.getLast());
        assertThat(CheckpointFile.in(folder).read()).isEqualTo(kept);
    }

    @Test
    void aLogThatWasChangedIsNotServed() {
        record(1);
        signAll();
        record(2);
        archive.close();
        database.execute("update log_entry set leaf_hash = payload_hash where position = 4");

        assertRefused("contradicts the kept checkpoint of size 5", "and 4 has been changed");

        // Not even where the operator takes an older log: this is another one.
        assertThatThrownBy(() -> started(true)).isInstanceOf(LogContradicts.class);
    }

    @Test
    void aLogWithoutOneOfItsEventsIsNotServed() {
        record(3);
        archive.close();
        database.execute("delete from log_entry where position = 2");

        assertRefused("not one event at each position");
    }

    @Test
    void aDeletedLogIsNotServed() {
        record(3);
        archive.close();
        database.execute("delete from log_entry");
        database.execute("delete from log_checkpoint");
        database.execute("update log_head set size = 0, last_recorded_at = 0");

        assertRefused("has no position 0", "kept checkpoint of size 5");
    }

    @Test
    void anOlderLogIsServedOnlyIfTheOperatorSaysSoAndThenTheLogSaysSoForEver() throws Exception {
        record(1);
        signAll();
        record(3);
        archive.close();
        SignedCheckpoint given = CheckpointFile.in(folder).read().getLast();
        cutAt(3);

        assertRefused("has no position 3", "kept checkpoint of size 6", "tabularium.accept-older-log");

        archive = started(true);
        RecordedEvent accepted = archive.log().page(3, 10).getFirst();
        assertThat(accepted.event()).isEqualTo(new OlderLogAccepted(given.toString()));
        assertThat(accepted.entry().actor()).isEqualTo("k-00000000");
        archive.submit(Wishes.recordClaim("d-1"), Wishes.ACTOR);
        archive.submit(Wishes.recordClaim("d-2"), Wishes.ACTOR);
        archive.submit(Wishes.recordClaim("d-3"), Wishes.ACTOR);
        archive.close();

        // It has grown beyond the checkpoint that was given up, which is no contradiction any more.
        archive = Archives.on(database, folder);
        assertThat(archive.log().size()).isEqualTo(7);
        archive.close();

        // But what was signed since then holds.
        database.execute("update log_entry set leaf_hash = payload_hash where position = 5");
        assertRefused("contradicts the kept checkpoint of size 7");
    }

    @Test
    void withTheSwitchALogThatIsNotOlderIsServedAsEver() {
        record(1);
        archive.close();
        archive = started(true);
        assertThat(archive.log().size()).isEqualTo(3);
    }

    @Test
    void aKeyIsMadeOnceAndMissedWhenItIsGone() throws IOException {
        record(1);
        archive.close();
        Files.delete(folder.resolve("checkpoint-key"));

        assertThatThrownBy(() -> Archives.on(database, folder)).isInstanceOf(KeyMissing.class)
                .hasMessageContaining("checkpoint-key");
        assertThat(folder.resolve("checkpoint-key")).doesNotExist();

        KeyFile.in(folder).create(Archives.ORIGIN);
        assertThatThrownBy(() -> Archives.on(database, folder)).isInstanceOf(KeyMissing.class)
                .hasMessageContaining("another key");
    }

    @Test
    void whoHasLostTheKeyGoesOnUnderAnotherName() throws IOException {
        record(1);
        archive.close();
        Files.delete(folder.resolve("checkpoint-key"));

        archive = new Archive(database.pooled(), database.direct(), Clock.systemUTC(),
                new ProofSettings(folder, "example.org/archive-2", false));

        SignedCheckpoint newest = archive.proofs().checkpoints().newest();
        assertThat(newest.checkpoint().origin()).isEqualTo("example.org/archive-2");
        assertThat(newest.checkpoint().size()).isEqualTo(3);
        assertThat(archive.proofs().key().verifies(newest.note())).isTrue();
    }

    @Test
    void aLeafChangedWhileTheLogIsServedGivesNoWrongProof() {
        record(300);
        archive.proofs().inclusion(0, 302);
        database.execute("update log_entry set leaf_hash = payload_hash where position = 7");

        assertThatThrownBy(() -> archive.proofs().inclusion(3, 302)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed");
        assertThatThrownBy(() -> archive.proofs().of(StreamId.claim("c-1"))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed");
    }

    private Archive started(boolean acceptOlderLog) {
        return new Archive(database.pooled(), database.direct(), Clock.systemUTC(),
                Archives.proving(folder, acceptOlderLog));
    }

    private void assertRefused(String... words) {
        long events = new LogRows(database.direct()).range(0, 1_000).size();
        assertThatThrownBy(() -> Archives.on(database, folder)).isInstanceOf(LogContradicts.class)
                .message().contains(words).hasLineCount(1);
        assertThat(new LogRows(database.direct()).range(0, 1_000)).hasSize((int) events);
    }

    private void record(int claims) {
        if (archive.log().size() == 0) {
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
        }
        for (int i = 0; i < claims; i++) {
            archive.submit(Wishes.recordClaim("c-" + (archive.log().size() - 1)), Wishes.ACTOR);
        }
    }

    private void signAll() {
        archive.close();
        archive = Archives.on(database, folder);
    }

    /** As the restoration of a backup would leave it. */
    private void cutAt(long size) {
        database.execute("delete from log_entry where position >= " + size);
        database.execute("delete from log_checkpoint where size > " + size);
        database.execute("update log_head set size = " + size
                + ", last_recorded_at = (select max(recorded_at) from log_entry)");
    }
}
