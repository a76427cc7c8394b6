package org.tabularium.core.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.merkle.RunningRoot;
import org.tabularium.core.proof.LogLine;
import org.tabularium.core.proof.ProofFile;
import org.tabularium.core.proof.Proofs;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.verify.Outside.Witness;
import org.tabularium.core.wiring.Archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tabularium.core.testing.Wishes.ACTOR;

/**
 * The log of an archive that has stopped: an incident, a source, claims, some corrected, and of {@link #ERASED} the first
 * revision erased by its third.
 */
final class SomeArchive {

    static final StreamId ERASED = StreamId.claim("c-2");

    /** Positions of what the tests change: a claim, the erased event, and the event that has erased it. */
    static final int CLAIM = 12;
    static final int GONE = 4;
    static final int ERASURE = 11;

    final TestDatabase database;
    final Path folder;

    SomeArchive(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Records it in the empty database. */
    static SomeArchive in(TestDatabase database, Path folder) {
        try (Archive archive = Archives.on(database, folder)) {
            archive.submit(Wishes.openIncident(), ACTOR);
            archive.submit(Wishes.registerSource(), ACTOR);
            claims(archive, 0, 8);
            archive.submit(Wishes.correctClaim(ERASED.id(), 1, "otherwise"), ACTOR);
            archive.submit(Wishes.erase(ERASED, 1), ACTOR);
            claims(archive, 8, 12);
            archive.submit(Wishes.correctClaim("c-3", 1, "otherwise"), ACTOR);
            claims(archive, 12, 16);
        }
        return new SomeArchive(database, folder);
    }

    static void claims(Archive archive, int from, int to) {
        for (int claim = from; claim < to; claim++) {
            archive.submit(Wishes.recordClaim("c-" + claim), ACTOR);
        }
    }

    JdbcClient sql() {
        return JdbcClient.create(database.direct());
    }

    List<LogRow> rows() {
        return new LogRows(database.direct()).between(0, Long.MAX_VALUE);
    }

    int size() {
        return rows().size();
    }

    Verdict verify() {
        return verify(Outside.NOTHING);
    }

    Verdict verify(Outside outside) {
        return new LogVerifier(database.direct(), folder).verify(outside, Progress.UNSEEN);
    }

    SigningKey key() {
        return KeyFile.in(folder).read(Archives.ORIGIN);
    }

    /** A checkpoint that the archive might have given out when the log had the size. */
    SignedCheckpoint checkpoint(int size) {
        return checkpoint(size, key());
    }

    SignedCheckpoint checkpoint(int size, SigningKey signing) {
        RunningRoot root = new RunningRoot();
        rows().subList(0, size).forEach(row -> root.add(row.leaf()));
        return signing.sign(new Checkpoint(Archives.ORIGIN, size, root.root()));
    }

    static Witness witness(SignedCheckpoint signed) {
        return new Witness(signed, "kept outside");
    }

    /** The checkpoint of each of the sizes, and the key. */
    Outside kept(int... sizes) {
        List<Witness> witnesses = new ArrayList<>();
        for (int size : sizes) {
            witnesses.add(witness(checkpoint(size)));
        }
        return new Outside(witnesses, List.of(verifier()));
    }

    VerifierKey verifier() {
        return key().verifier();
    }

    /** All events as the archive exports them. */
    byte[] export() {
        StringBuilder lines = new StringBuilder();
        rows().forEach(row -> lines.append(Json.text(LogLine.of(row))).append('\n'));
        return lines.toString().getBytes(UTF_8);
    }

    Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("offline"), content);
    }

    /** The proof of a claim. */
    ProofFile proof(StreamId claim) throws InterruptedException {
        try (Archive archive = Archives.on(database, folder)) {
            Proofs proofs = archive.proofs();
            return proofs.of(claim).orElseThrow();
        }
    }
}
