package org.tabularium.core.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.json.Json;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.proof.ProofFile;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Size;
import org.tabularium.core.testing.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.verify.SomeArchive.ERASED;
import static org.tabularium.core.verify.SomeArchive.witness;

class OfflineProofTest {

    private static final int CHANGES = 10_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;
    @SuppressWarnings("NullAway.Init")
    private SomeArchive archive;
    @SuppressWarnings("NullAway.Init")
    private ProofFile proof;

    @BeforeEach
    void givenTheProofOfAClaimWithAnErasedRevision() throws InterruptedException {
        database = TestDatabase.h2(folder);
        archive = SomeArchive.in(database, folder);
        proof = archive.proof(ERASED);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Verdict verify(ProofFile file, Outside outside) throws IOException {
        return verify(Json.bytes(file), outside);
    }

    private Verdict verify(byte[] content, Outside outside) throws IOException {
        return new OfflineFile(archive.written(content)).verify(outside, Progress.UNSEEN);
    }

    @Test
    void aProofFileIsAllThatIsNeeded() throws IOException {
        String verified = "3 events of claim/c-2 verified: in the log of size 21, root "
                + archive.checkpoint(21).checkpoint().root().hex() + ", signed by " + proof.key();

        assertThat(verify(proof, Outside.NOTHING)).hasToString(verified + " (the key in the file itself)");
        assertThat(verify(proof, new Outside(List.of(), List.of(archive.verifier())))).hasToString(verified);
        assertThat(verify(proof, archive.kept(21))).hasToString(verified);
        assertThat(verify(proof, archive.kept(20)))
                .hasToString(verified + "; it can't be compared with the checkpoint of size 20 (kept outside)");
        byte[] indented = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(proof);
        assertThat(verify(indented, Outside.NOTHING).holds()).isTrue();
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        byte[] intact = Json.bytes(proof);
        Random random = new Random(1992);
        for (int change = 0; change < Size.of(CHANGES); change++) {
            byte[] changed = intact.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] ^ (1 + random.nextInt(255)));

            assertThat(verify(changed, Outside.NOTHING).holds()).as("byte %d", at).isFalse();
        }
    }

    @Test
    void whatIsLeftOutDoubledOrMovedIsFoundWithItsPosition() throws IOException {
        found(4, "missing", entries -> entries.removeLast());
        found(10, "revision 2 of claim/c-2, after revision 0", List::removeFirst);
        found(4, "doesn't come after", entries -> entries.add(entries.removeFirst()));
        found(4, "doesn't come after", entries -> entries.add(1, entries.getFirst()));
        found(11, "only one", entries -> entries.set(2, other(entries.get(2), null, entries.get(2).payload())));
        found(11, "no event erases it", entries -> entries.set(2, other(entries.get(2), null, null)));
        found(10, "no event erases it", entries -> entries.set(1, other(entries.get(1), null, null)));
        found(10, "proof doesn't lead", entries -> entries.set(1, new ProofFile.Entry(entries.get(1).entry(),
                entries.get(1).salt(), entries.get(1).payload(), 10, entries.get(2).hashes())));
    }

    private static ProofFile.Entry other(ProofFile.Entry entry, @org.jspecify.annotations.Nullable String salt,
            @org.jspecify.annotations.Nullable String payload) {
        return new ProofFile.Entry(entry.entry(), salt, payload, entry.position(), entry.hashes());
    }

    private void found(long position, String words, Consumer<List<ProofFile.Entry>> deed) throws IOException {
        List<ProofFile.Entry> entries = new ArrayList<>(proof.entries());
        deed.accept(entries);
        ProofFile changed = new ProofFile(proof.checkpoint(), proof.key(), proof.claim(), entries);

        assertThat(verify(changed, Outside.NOTHING).finding()).as(words).isNotNull().satisfies(finding -> {
            assertThat(finding.position()).as(finding.toString()).isEqualTo(position);
            assertThat(finding.detail()).contains(words);
        });
    }

    @Test
    void aProofOfAnotherClaimOrOfNothingIsNone() throws IOException {
        assertThat(verify(new ProofFile(proof.checkpoint(), proof.key(), "c-3", proof.entries()), Outside.NOTHING))
                .hasToString("Found wrong at position 4: the entry belongs to another record");
        assertThat(verify(new ProofFile(proof.checkpoint(), proof.key(), "c-2", List.of()), Outside.NOTHING))
                .hasToString("Found wrong: there is no event in the file");
        assertThat(verify("{\"checkpoint\":null}".getBytes(UTF_8), Outside.NOTHING).holds()).isFalse();
        assertThat(verify("{\"checkpoint\":{}}".getBytes(UTF_8), Outside.NOTHING).holds()).isFalse();
    }

    @Test
    void aForgedFileIsFoundByWhatTheAuditorHasKept() throws IOException {
        Outside kept = archive.kept(21);
        var forger = KeyFile.in(folder.resolve("forger")).create(Archives.ORIGIN);
        ProofFile forged = new ProofFile(archive.checkpoint(21, forger).toString(), forger.verifier().toString(),
                proof.claim(), proof.entries());
        assertThat(verify(forged, Outside.NOTHING).holds()).isTrue();

        VerifierKey key = forger.verifier();
        assertThat(verify(forged, new Outside(List.of(), kept.keys())))
                .hasToString("Found wrong: the file is signed by another key than the one given: " + key);
        assertThat(verify(forged, new Outside(kept.checkpoints(), List.of())).toString()).isEqualTo(
                "Found wrong: the checkpoint of size 21 (kept outside) isn't signed by the key of the file");
        var contradiction = witness(archive.key().sign(new Checkpoint(Archives.ORIGIN, 21, Hash.EMPTY_TREE)));
        assertThat(verify(proof, new Outside(List.of(contradiction), List.of()))).hasToString(
                "Found wrong: the checkpoint in the file contradicts the checkpoint of size 21 (kept outside)");
    }
}
