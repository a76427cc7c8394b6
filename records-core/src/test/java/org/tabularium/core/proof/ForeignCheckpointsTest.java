package org.tabularium.core.proof;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A checkpoint that another key has signed vouches for nothing. */
@ParameterizedClass
@EnumSource
class ForeignCheckpointsTest {

    private final Path second;
    private final TestDatabase database;
    private final StoppedLog log;

    ForeignCheckpointsTest(Databases databases, @TempDir Path folder, @TempDir Path second) {
        this.second = second;
        database = databases.in(folder);
        log = new StoppedLog(database, folder);
    }

    @BeforeEach
    void givenALogOfTwoCheckpoints() {
        log.growTo(5);
        log.growTo(8);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aForgedNoteInTheDatabaseHidesNothingInTheFile() throws IOException {
        log.change(6);
        SigningKey forger = KeyFile.in(second).create("forger.example");
        log.keepInDatabase(forger.sign(new Checkpoint("forger.example", 8, log.root(8))));

        // Which one is the first to differ depends on what was signed while the log grew.
        log.assertRefused("contradicts the kept checkpoint of size ", "example.org/archive");
        assertThatThrownBy(log::startAccepting).isInstanceOf(LogContradicts.class);
    }

    @Test
    void aNoteOfAnotherKeyVouchesForNothing() throws Exception {
        SigningKey other = KeyFile.in(second).create("other.example");
        log.keepInDatabase(other.sign(new Checkpoint("other.example", 8, log.root(8))));

        try (Archive archive = log.start()) {
            SignedCheckpoint newest = archive.proofs().checkpoints().newest();
            assertThat(archive.proofs().key().verifies(newest.note())).isTrue();
        }
        database.execute("delete from log_checkpoint");
        log.keepInDatabase(other.sign(new Checkpoint("other.example", 8, Hash.EMPTY_TREE)));
        log.assertRefused("contradicts the kept checkpoint of size 8 (other.example");
    }
}
