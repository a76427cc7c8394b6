package org.tabularium.core.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Under one name an archive signs by one key. */
@ParameterizedClass
@EnumSource
class OneKeyTest {

    private final Path second;
    private final TestDatabase database;
    private final StoppedLog log;

    OneKeyTest(Databases databases, @TempDir Path folder, @TempDir Path second) {
        this.second = second;
        database = databases.in(folder);
        log = new StoppedLog(database, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyIsMadeOnceAndMissedWhenItIsGone() throws IOException {
        log.growTo(3);
        Files.delete(log.folder.resolve("checkpoint-key"));

        assertThatThrownBy(log::start).isInstanceOf(KeyMissing.class)
                .hasMessageContaining("checkpoint-key");
        assertThat(log.folder.resolve("checkpoint-key")).doesNotExist();

        KeyFile.in(log.folder).create(Archives.ORIGIN);
        assertThatThrownBy(log::start).isInstanceOf(KeyMissing.class)
                .hasMessageContaining("another key");
    }

    @Test
    void whoHasLostTheKeyGoesOnUnderAnotherName() throws IOException {
        log.growTo(3);
        Files.delete(log.folder.resolve("checkpoint-key"));

        try (Archive archive = new Archive(database.pooled(), database.direct(), Clock.systemUTC(),
                new ProofSettings(log.folder, "example.org/archive-2", false))) {
            SignedCheckpoint newest = archive.proofs().checkpoints().newest();
            assertThat(newest.checkpoint().origin()).isEqualTo("example.org/archive-2");
            assertThat(newest.checkpoint().size()).isEqualTo(3);
            assertThat(archive.proofs().key().verifies(newest.note())).isTrue();
        }
    }

    @Test
    void aSecondKeyUnderTheNameIsRefusedWhateverIsLargest() throws IOException {
        log.growTo(8);
        SigningKey other = KeyFile.in(second).create("other.example");
        Files.delete(log.folder.resolve("checkpoint-key"));
        log.keepInDatabase(other.sign(new Checkpoint("other.example", 8, log.root(8))));
        database.execute("delete from log_key");

        assertThatThrownBy(log::start).isInstanceOf(KeyMissing.class);
        KeyFile.in(log.folder).create(Archives.ORIGIN);
        assertThatThrownBy(log::start).isInstanceOf(KeyMissing.class);
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneKeyIsTaken() throws IOException {
        log.growTo(8);
        ProofSettings first = Archives.proving(log.folder, false);
        OneKey there = new OneKey(first, database.pooled());
        OneKey here = new OneKey(Archives.proving(second, false), database.pooled());
        SigningKey another = KeyFile.in(second).create(Archives.ORIGIN);
        database.execute("delete from log_key");

        there.claim(KeyFile.in(log.folder).read(Archives.ORIGIN).verifier());

        assertThatThrownBy(() -> here.claim(another.verifier())).isInstanceOf(KeyMissing.class)
                .hasMessageContaining("another key");
        there.claim(KeyFile.in(log.folder).read(Archives.ORIGIN).verifier());
        log.start().close();
    }

    @Test
    void anArchiveOfBeforeClaimsItsNameAtTheStart() {
        log.growTo(8);
        database.execute("delete from log_key");
        log.start().close();
        assertThat(database.execute("delete from log_key")).isEqualTo(1);
    }
}
