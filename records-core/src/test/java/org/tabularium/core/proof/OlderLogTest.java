package org.tabularium.core.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.verify.LogVerifier;
import org.tabularium.core.verify.Outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A log that was set back, or only says so. */
@ParameterizedClass
@EnumSource
class OlderLogTest {

    private final Path second;
    private final TestDatabase database;
    private final StoppedLog log;

    OlderLogTest(Databases databases, @TempDir Path folder, @TempDir Path second) {
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
    void anEventAloneDoesNotTalkTheFilesCheckpointsAway() throws IOException {
        SignedCheckpoint end = log.lastInFile();
        log.cutAt(6);
        log.record(new OlderLogAccepted(end.toString()));
        log.record(new OlderLogAccepted(end.toString()));
        log.record(new OlderLogAccepted(end.toString()));

        log.assertRefused("contradicts the kept checkpoint of size ", "at position 8", "tabularium.accept-older-log");
        assertThat(
                new LogVerifier(database.direct(), log.folder).verify(Outside.NOTHING, (position, share) -> {}).holds())
                .isFalse();
    }

    @Test
    void afterACrashBeforeTheNextCheckpointTheOperatorSaysSoOnceMoreAndNoSecondEventIsRecorded() throws IOException {
        SignedCheckpoint end = log.lastInFile();
        log.cutAt(6);
        log.record(new OlderLogAccepted(end.toString()));

        log.assertRefused("it is older than the kept checkpoint of size 8", "at position 6", "once more");

        log.startAccepting().close();
        assertThat(log.size()).isEqualTo(7);
        log.growTo(10);
        assertThat(log.accepted()).hasSize(1);
        assertThat(log.verified()).startsWith("10 events verified");
    }

    @Test
    void anOlderLogCanBeAcceptedAgainFromBeforeTheFirstTime() throws IOException {
        log.cutAt(6);
        log.startAccepting().close();
        log.growTo(10);
        // Smaller than what was given up first, and kept after it.
        log.cutAt(6);
        log.startAccepting().close();
        assertThat(log.lastInFile().checkpoint().size()).isEqualTo(7);
        log.cutAt(5);

        log.assertRefused("has no position 5");
        SignedCheckpoint end = log.lastInFile();
        log.startAccepting().close();

        assertThat(log.accepted()).singleElement()
                .satisfies(event -> assertThat(event.event()).isEqualTo(new OlderLogAccepted(end.toString())));
        log.growTo(12);
        log.start().close();
        assertThat(log.verified()).startsWith("12 events verified");
        log.change(11);
        log.assertRefused("contradicts the kept checkpoint of size ");
    }

    @Test
    void aNodeThatWasStoppedBeforeGoesOnWithTheOthersWhenItsOperatorSaysSo() throws IOException {
        Files.copy(log.folder.resolve("checkpoint-key"), second.resolve("checkpoint-key"),
                StandardCopyOption.COPY_ATTRIBUTES);
        log.growTo(9, second);
        log.growTo(11);
        log.cutAt(6);
        log.startAccepting().close();
        log.growTo(12);

        assertThatThrownBy(() -> log.start(second, false)).isInstanceOf(LogContradicts.class).message()
                .contains("contradicts the kept checkpoint of size ", "at position 6", "another node").hasLineCount(1);
        log.start(second, true).close();
        log.start(second, false).close();

        assertThat(log.accepted()).hasSize(1);
        log.growTo(14, second);
        log.change(13);
        assertThatThrownBy(() -> log.start(second, true)).isInstanceOf(LogContradicts.class);
    }

    @Test
    void aDatabaseThatKeptWhatTheLogHasLostIsAcceptedToo() {
        database.execute("delete from log_entry where position >= 6");
        log.head(6);

        log.startAccepting().close();
        log.growTo(10);

        assertThat(log.accepted()).hasSize(1);
    }
}
