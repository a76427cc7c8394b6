package org.tabularium.core.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.MalformedNote;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.UnreadableCheckpointFile;
import org.tabularium.core.checkpoint.UnreadableKeyFile;
import org.tabularium.core.log.Head;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.proof.KeptCheckpoints;
import org.tabularium.core.verify.Outside.Witness;

/**
 * Verifies the whole log in a database against its own checkpoints and those of an auditor. It reads one snapshot, so
 * the archive may be at work meanwhile.
 */
public final class LogVerifier {

    private static final String FILE = "kept in the data folder";
    private static final String DATABASE = "kept in the database";

    private final DataSource database;
    private final Path folder;

    /**
     * @param database the log's
     * @param folder   where the archive keeps its key and its checkpoints
     */
    public LogVerifier(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * Goes through the whole log.
     *
     * @throws UnreadableKeyFile where neither the archive's key nor another one is at hand
     * @throws org.springframework.dao.DataAccessException where the database can't be read, or holds no log
     */
    public Verdict verify(Outside outside, Progress progress) {
        return verify(outside, progress, snapshot -> {});
    }

    /**
     * The same, and has the same snapshot read for something else, once the whole log has been gone through.
     *
     * @param beside is handed what gives the one connection that sees the snapshot
     */
    public Verdict verify(Outside outside, Progress progress, Consumer<DataSource> beside) {
        Findings findings = new Findings();
        // Before the snapshot: a checkpoint that is kept meanwhile may be of a log that has grown beyond it.
        List<SignedCheckpoint> inFile = read(new KeptCheckpoints(folder, database)::inFile, findings);
        try (Snapshot snapshot = new Snapshot(database)) {
            Verdict verdict = verify(snapshot.source(), inFile, outside, findings, progress);
            beside.accept(snapshot.source());
            return verdict;
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("The database can't be reached any more", away);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Verdict verify(DataSource snapshot, List<SignedCheckpoint> inFile, Outside outside, Findings findings,
            Progress progress) throws IOException {
        List<SignedCheckpoint> inDatabase = read(new KeptCheckpoints(folder, snapshot)::inDatabase, findings);
        Keys keys = new Keys(ownKey(outside), outside.keys());
        List<Long> sizes = new ArrayList<>();
        inFile.forEach(one -> sizes.add(one.checkpoint().size()));
        inDatabase.forEach(one -> sizes.add(one.checkpoint().size()));
        outside.checkpoints().forEach(one -> sizes.add(one.size()));

        LogRows rows = new LogRows(snapshot);
        Optional<Head> head = rows.head();
        long expected = head.map(Head::size).orElse(0L);
        LogCheck log = new WholeLog(() -> new DatabaseRows(rows, expected), findings).check(sizes, progress);
        head.ifPresentOrElse(end -> checkHead(end, log, findings),
                () -> findings.at(log.size(), "the log doesn't say where it ends"));

        List<Witness> witnesses = new ArrayList<>();
        Given given = new Given(log.operations(), keys::signed);
        given.standing(inFile).forEach(one -> witnesses.add(new Witness(one, FILE)));
        given.standing(inDatabase).forEach(one -> witnesses.add(new Witness(one, DATABASE)));
        witnesses.addAll(outside.checkpoints());
        CheckpointsCheck checkpoints = new CheckpointsCheck(log, given, keys, findings);
        checkpoints.run(witnesses);
        return new Verdict(log.count(), Summary.of(log, checkpoints), findings.first());
    }

    private @Nullable PublicKey ownKey(Outside outside) {
        try {
            return KeyFile.in(folder).read("archive").verifier().key();
        } catch (UnreadableKeyFile notAtHand) {
            if (outside.keys().isEmpty()) {
                throw notAtHand;
            }
            return null;
        }
    }

    private static List<SignedCheckpoint> read(Supplier<List<SignedCheckpoint>> kept, Findings findings) {
        try {
            return kept.get();
        } catch (UnreadableCheckpointFile damaged) {
            findings.beside(String.valueOf(damaged.getMessage()));
        } catch (MalformedNote damaged) {
            findings.beside("a checkpoint kept in the database is damaged: " + damaged.getMessage());
        }
        return List.of();
    }

    private static void checkHead(Head head, LogCheck log, Findings findings) {
        if (head.size() > log.size()) {
            findings.at(log.size(), "the log ends before the size that it says it has, " + head.size());
        } else if (head.size() < log.size()) {
            findings.at(Math.max(0, head.size()),
                    "the log goes on beyond the size that it says it has, " + head.size());
        } else if (head.lastRecordedAt() != log.lastRecordedAt()) {
            findings.at(Math.max(0, log.size() - 1), "the log says that its last event was recorded at another time");
        }
    }
}
