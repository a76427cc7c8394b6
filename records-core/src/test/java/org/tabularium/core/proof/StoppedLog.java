package org.tabularium.core.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.RunningRoot;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.verify.LogVerifier;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.wiring.Archive;
import org.tabularium.core.wiring.StoredNames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The log of an archive that starts and stops, on a database that somebody can write to. */
final class StoppedLog {

    final Path folder;
    final TestDatabase database;
    private int claims;

    StoppedLog(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    Archive start() {
        return start(folder, false);
    }

    /** Starts as an operator does who accepts an older log. */
    Archive startAccepting() {
        return start(folder, true);
    }

    /** @param where the folder of the node that starts */
    Archive start(Path where, boolean acceptOlder) {
        return new Archive(database.pooled(), database.direct(), Clock.systemUTC(),
                Archives.proving(where, acceptOlder));
    }

    void assertRefused(String... words) {
        long before = size();
        assertThatThrownBy(this::start).isInstanceOf(LogContradicts.class).message().contains(words).hasLineCount(1);
        assertThat(size()).isEqualTo(before);
    }

    /** Has the archive record claims until the log has the size, and sign that. */
    void growTo(long size) {
        growTo(size, folder);
    }

    void growTo(long size, Path where) {
        try (Archive archive = start(where, false)) {
            if (archive.log().size() == 0) {
                archive.submit(Wishes.openIncident(), Wishes.ACTOR);
                archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            }
            while (archive.log().size() < size) {
                archive.submit(Wishes.recordClaim("c-" + claims++), Wishes.ACTOR);
            }
        }
    }

    void record(OlderLogAccepted event) {
        try (EventLog log = open()) {
            log.record(event);
        }
    }

    void growOtherwise(long size) {
        try (EventLog log = open()) {
            while (log.reader().size() < size) {
                log.record(new OlderLogAccepted("none"));
            }
        }
    }

    List<RecordedEvent> accepted() {
        try (EventLog log = open()) {
            return log.reader().stream(Operation.STREAM, 1);
        }
    }

    long size() {
        return new LogRows(database.direct()).range(0, 1_000).size();
    }

    Hash root(int size) {
        RunningRoot root = new RunningRoot();
        new LogRows(database.direct()).range(0, size).forEach(root::add);
        return root.root();
    }

    SignedCheckpoint lastInFile() throws IOException {
        return CheckpointFile.in(folder).read().getLast();
    }

    void keepInDatabase(SignedCheckpoint note) {
        new KeptCheckpoints(folder, database.direct()).keepInDatabase(note);
    }

    EventLog open() {
        return new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC());
    }

    String verified() {
        return new LogVerifier(database.direct(), folder).verify(Outside.NOTHING, (position, share) -> {}).toString();
    }

    void change(long position) {
        database.execute("update log_entry set leaf_hash = payload_hash where position = " + position);
    }

    /** As the restoration of a backup would leave it. */
    void cutAt(long size) {
        database.execute("delete from log_entry where position >= " + size);
        database.execute("delete from log_checkpoint where size > " + size);
        head(size);
    }

    void head(long size) {
        database.execute("update log_head set size = " + size
                + ", last_recorded_at = (select max(recorded_at) from log_entry)");
    }
}
