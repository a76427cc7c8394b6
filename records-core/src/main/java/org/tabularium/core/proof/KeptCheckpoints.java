package org.tabularium.core.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;

/**
 * All checkpoints that were signed, in the order in which they were kept: in the database, and in a file outside it
 * that whoever changes the database doesn't reach.
 */
public final class KeptCheckpoints {

    private static final int PAGE = 10_000;

    private final CheckpointFile file;
    private final JdbcClient jdbc;
    private @Nullable SignedCheckpoint pending;

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
        List<SignedCheckpoint> all = new ArrayList<>();
        eachInFile(all::add);
        return all;
    }

    /** Those kept in the database. */
    public List<SignedCheckpoint> inDatabase() {
        List<SignedCheckpoint> all = new ArrayList<>();
        eachInDatabase(all::add);
        return all;
    }

    /** Those kept in the file, one at a time. */
    void eachInFile(Consumer<SignedCheckpoint> reader) {
        try {
            file.forEach(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those kept in the database, a page at a time. */
    void eachInDatabase(Consumer<SignedCheckpoint> reader) {
        AtomicLong next = new AtomicLong(Long.MIN_VALUE);
        AtomicInteger read = new AtomicInteger(PAGE);
        while (read.get() == PAGE) {
            read.set(0);
            jdbc.sql("select number, note from log_checkpoint where number >= ? order by number limit " + PAGE)
                    .param(next.get()).query(row -> {
                        next.set(row.getLong(1) + 1);
                        read.incrementAndGet();
                        reader.accept(SignedCheckpoint.parse(row.getString(2)));
                    });
        }
    }

    /** Keeps one more, first where nobody who can only write to the database can take it away. */
    void keep(SignedCheckpoint checkpoint) {
        keepInFile(checkpoint);
        pending = checkpoint;
        finish();
    }

    /** Keeps in the database what is kept in the file only, because the database was away; the one that it was. */
    Optional<SignedCheckpoint> finish() {
        Optional<SignedCheckpoint> unfinished = Optional.ofNullable(pending);
        unfinished.ifPresent(this::keepInDatabase);
        pending = null;
        return unfinished;
    }

    void keepInFile(SignedCheckpoint checkpoint) {
        try {
            file.append(checkpoint);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void keepInDatabase(SignedCheckpoint checkpoint) {
        jdbc.sql("insert into log_checkpoint (size, note) values (?, ?)")
                .params(checkpoint.checkpoint().size(), checkpoint.toString()).update();
    }
}
