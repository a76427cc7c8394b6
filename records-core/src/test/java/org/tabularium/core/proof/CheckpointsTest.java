package org.tabularium.core.proof;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Only a log that has grown from what was signed of it is signed again. */
@ParameterizedClass
@EnumSource
class CheckpointsTest {

    private final TestDatabase database;
    private final StoppedLog log;

    CheckpointsTest(Databases databases, @TempDir Path folder) {
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
    void aLogThatWasSetBackWhileItIsServedIsNotSignedWhenItHasGrownOtherwise() throws Exception {
        LogTree tree = new LogTree(new LogRows(database.pooled()));
        tree.root(7);
        log.cutAt(6);
        log.growOtherwise(12);

        assertThatThrownBy(() -> tree.root(12)).isInstanceOf(LogContradicts.class).hasMessageContaining("set back");
    }

    @Test
    void aLogThatHasBecomeShorterIsTroubleForWhoSigns() throws Exception {
        try (EventLog events = log.open()) {
            KeptCheckpoints kept = new KeptCheckpoints(log.folder, database.pooled());
            try (Checkpoints checkpoints = new Checkpoints(events.reader(), new LogTree(new LogRows(database.pooled())),
                    kept, KeyFile.in(log.folder).read(Archives.ORIGIN), log.lastInFile())) {
                log.cutAt(6);
                checkpoints.renew();
                assertThat(checkpoints.trouble()).isPresent();
            }
        }
    }

    @Test
    void aCheckpointThatTheDatabaseDidNotTakeIsNotAppendedToTheFileAgain() throws Exception {
        try (EventLog events = log.open()) {
            SignedCheckpoint first = CheckpointFile.in(log.folder).read().getFirst();
            KeptCheckpoints kept = new KeptCheckpoints(log.folder, database.pooled());
            Checkpoints checkpoints = new Checkpoints(events.reader(), new LogTree(new LogRows(database.pooled())),
                    kept,
                    KeyFile.in(log.folder).read(Archives.ORIGIN), first);
            int before = CheckpointFile.in(log.folder).read().size();
            database.execute("alter table log_checkpoint rename to log_checkpoint_away");
            checkpoints.renew();
            checkpoints.renew();
            assertThat(checkpoints.trouble()).isPresent();
            assertThat(checkpoints.newest()).isEqualTo(first);
            database.execute("alter table log_checkpoint_away rename to log_checkpoint");
            checkpoints.renew();

            assertThat(checkpoints.trouble()).isEmpty();
            assertThat(checkpoints.newest().checkpoint().size()).isEqualTo(8);
            assertThat(CheckpointFile.in(log.folder).read()).hasSize(before + 1);
            assertThat(kept.inDatabase()).last().isEqualTo(checkpoints.newest());
        }
    }
}
