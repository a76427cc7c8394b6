package org.tabularium.core.proof;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.log.LogUnavailable;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A log is served where it is the one that was signed, by one service at a time. */
@ParameterizedClass
@EnumSource
class StartTest {

    private final TestDatabase database;
    private final StoppedLog log;

    StartTest(Databases databases, @TempDir Path folder) {
        database = databases.in(folder);
        log = new StoppedLog(database, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRestartGoesOnWithTheSameKeyAndSignsNothingAnew() throws Exception {
        log.growTo(4);
        VerifierKey key = KeyFile.in(log.folder).read(Archives.ORIGIN).verifier();
        List<SignedCheckpoint> kept = CheckpointFile.in(log.folder).read();
        assertThat(kept.getLast().checkpoint().size()).isEqualTo(4);

        try (Archive archive = log.start()) {
            assertThat(archive.proofs().key()).isEqualTo(key);
            assertThat(archive.proofs().checkpoints().newest()).isEqualTo(kept.getLast());
            assertThat(CheckpointFile.in(log.folder).read()).isEqualTo(kept);
        }
    }

    @Test
    void aLogThatWasChangedIsNotServed() {
        log.growTo(3);
        log.growTo(5);
        log.change(4);

        log.assertRefused("contradicts the kept checkpoint of size 5", "and 4 has been changed");

        // Not even where the operator takes an older log: this is another one.
        assertThatThrownBy(log::startAccepting).isInstanceOf(LogContradicts.class);
    }

    @Test
    void aLogWithoutOneOfItsEventsIsNotServed() {
        log.growTo(5);
        database.execute("delete from log_entry where position = 2");

        log.assertRefused("not one event at each position");
    }

    @Test
    void aDeletedLogIsNotServed() {
        log.growTo(5);
        database.execute("delete from log_entry");
        database.execute("delete from log_checkpoint");
        database.execute("update log_head set size = 0, last_recorded_at = 0");

        log.assertRefused("has no position 0", "kept checkpoint of size 5");
    }

    @Test
    void anOlderLogIsServedOnlyIfTheOperatorSaysSoAndThenTheLogSaysSoForEver() throws Exception {
        log.growTo(3);
        log.growTo(6);
        SignedCheckpoint given = log.lastInFile();
        log.cutAt(3);

        log.assertRefused("has no position 3", "kept checkpoint of size 6", "tabularium.accept-older-log");

        try (Archive archive = log.startAccepting()) {
            RecordedEvent accepted = archive.log().page(3, 10).getFirst();
            assertThat(accepted.event()).isEqualTo(new OlderLogAccepted(given.toString()));
            assertThat(accepted.entry().actor()).isEqualTo("k-00000000");
        }
        log.growTo(7);

        // It has grown beyond the checkpoint that was given up, which is no contradiction any more.
        try (Archive archive = log.start()) {
            assertThat(archive.log().size()).isEqualTo(7);
        }

        // But what was signed since then holds: of size 7, and of 6 if one was signed while it grew.
        log.change(5);
        log.assertRefused("contradicts the kept checkpoint of size ", "has been changed");
    }

    @Test
    void withTheSwitchALogThatIsNotOlderIsServedAsEver() {
        log.growTo(3);
        try (Archive archive = log.startAccepting()) {
            assertThat(archive.log().size()).isEqualTo(3);
        }
    }

    @Test
    void theFirstMissingPositionIsNamed() {
        log.growTo(8);
        database.execute("delete from log_entry where position in (3, 5)");
        log.assertRefused("there is none at 3");
    }

    @Test
    void aLogThatCannotBeWrittenAtTheStartIsNotTakenForAnOlderOne() {
        log.growTo(8);
        database.execute("alter table log_head rename to log_head_away");
        try {
            assertThatThrownBy(log::start).isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("at the start");
        } finally {
            database.execute("alter table log_head_away rename to log_head");
        }
        log.start().close();
    }

    @Test
    void aSecondServiceInOneFolderIsRefused() {
        log.growTo(8);
        try (Archive archive = log.start()) {
            assertThat(archive.log().size()).isEqualTo(8);
            assertThatThrownBy(log::start).isInstanceOf(FolderInUse.class).message().hasLineCount(1);
            assertThat(log.verified()).startsWith("8 events verified");
        }
    }
}
