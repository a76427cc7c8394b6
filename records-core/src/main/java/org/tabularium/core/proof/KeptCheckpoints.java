package org.tabularium.core.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.proof.Operation.OlderLogAccepted;

/**
 * All checkpoints that were signed, in the order in which they were kept: in the database, and in a file outside it
 * that whoever changes the database doesn't reach.
 */
public final class KeptCheckpoints {

    private final CheckpointFile file;
    private final JdbcClient jdbc;

    /**
     * @param folder   the folder of the file
     * @param database the log's database
     */
    public KeptCheckpoints(Path folder, DataSource database) {
        this.file = CheckpointFile.in(folder);
        this.jdbc = JdbcClient.create(database);
    }

    /** Those kept in the file. */
    public List<SignedCheckpoint> inFile() {
        try {
            return file.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those kept in the database. */
    public List<SignedCheckpoint> inDatabase() {
        return jdbc.sql("select note from log_checkpoint order by number")
                .query((row, number) -> SignedCheckpoint.parse(row.getString(1))).list();
    }

    /** Keeps one more, first where nobody who can only write to the database can take it away. */
    void keep(SignedCheckpoint checkpoint) {
        try {
            file.append(checkpoint);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        jdbc.sql("insert into log_checkpoint (size, note) values (?, ?)")
                .params(checkpoint.checkpoint().size(), checkpoint.toString()).update();
    }

    /**
     * Those of the kept checkpoints that hold of the log, after what its operations have given up.
     *
     * @param kept       in the order in which they were kept
     * @param operations the events of {@link Operation#STREAM}
     */
    public static List<SignedCheckpoint> standing(List<SignedCheckpoint> kept, List<RecordedEvent> operations) {
        List<SignedCheckpoint> standing = new ArrayList<>(kept);
        for (RecordedEvent operation : operations) {
            if (operation.event() instanceof OlderLogAccepted accepted) {
                SignedCheckpoint largest = SignedCheckpoint.parse(accepted.checkpoint());
                long position = operation.entry().position();
                // What was kept after it was signed of the log that has gone on from there.
                standing.subList(0, standing.lastIndexOf(largest) + 1)
                        .removeIf(one -> one.checkpoint().size() > position);
            }
        }
        return standing;
    }
}
