package org.tabularium.core.proof;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.InclusionProof;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the archive proves of its log. */
@ParameterizedClass
@EnumSource
class ProofsTest {

    private final Path folder;
    private final TestDatabase database;
    private final Archive archive;

    ProofsTest(Databases databases, @TempDir Path folder) {
        this.folder = folder;
        database = databases.in(folder);
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
    void aLeafChangedWhileTheLogIsServedGivesNoWrongProof() {
        record(300);
        archive.proofs().inclusion(0, 302);
        database.execute("update log_entry set leaf_hash = payload_hash where position = 7");

        assertThatThrownBy(() -> archive.proofs().inclusion(3, 302)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed");
        assertThatThrownBy(() -> archive.proofs().of(StreamId.claim("c-1"))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed");
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
}
