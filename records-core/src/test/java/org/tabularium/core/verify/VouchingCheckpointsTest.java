package org.tabularium.core.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.UnreadableKeyFile;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.verify.SomeArchive.CLAIM;

/** Which checkpoints vouch for a log, and by whose key. */
@ParameterizedClass
@EnumSource
class VouchingCheckpointsTest {

    private final Path folder;
    private final TestDatabase database;
    private final SomeArchive archive;
    private final Tampering tampering;

    VouchingCheckpointsTest(Databases databases, @TempDir Path folder) {
        this.folder = folder;
        database = databases.in(folder);
        archive = SomeArchive.in(database, folder);
        tampering = new Tampering(archive);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void checkpointsOfAnotherKeyInTheDatabaseAreFound() throws Exception {
        Outside kept = archive.kept(archive.size());
        tampering.rewriteFrom(CLAIM);
        tampering.loseTheFile();
        tampering.run("delete from log_checkpoint where size > 0");
        tampering.signAnew(CLAIM, new KeyFile(folder.resolve("forged")).create(Archives.ORIGIN));

        assertThat(archive.verify().toString())
                .isEqualTo("Found wrong: the checkpoint of size 12 (kept in the database) isn't signed by the"
                        + " archive's key, nor by one given");
        assertThat(archive.verify(kept).toString()).startsWith("Found wrong at position 0: something between 0 and 20");
    }

    @Test
    void aLogOfWhichNoCheckpointIsLeftIsFound() throws Exception {
        tampering.run("delete from log_checkpoint");
        assertThat(archive.verify().holds()).isTrue();
        tampering.loseTheFile();

        assertThat(archive.verify().toString()).startsWith("Found wrong: nothing vouches for these events");
        assertThat(archive.verify(archive.kept(archive.size())).holds()).isTrue();
    }

    @Test
    void checkpointsThatAreNoneAreFound() throws Exception {
        tampering.run("update log_checkpoint set note = 'none' where size = 0");
        assertThat(archive.verify().toString()).startsWith("Found wrong: a checkpoint kept in the database is damaged");
        tampering.run("delete from log_checkpoint where size = 0");
        assertThat(archive.verify().holds()).isTrue();

        Path file = folder.resolve("checkpoints");
        Files.writeString(file, "none\n\n\n" + Files.readString(file));
        assertThat(archive.verify().toString()).startsWith("Found wrong: The checkpoint file ");
    }

    @Test
    void eventsThatNoCheckpointCoversAreCounted() throws Exception {
        int size = archive.size();
        tampering.loseTheFile();
        tampering.run("delete from log_checkpoint where size > 15");
        tampering.keep(archive.checkpoint(15));

        assertThat(archive.verify().toString())
                .endsWith("hold; no checkpoint vouches for the last " + (size - 15) + " events");
    }

    @Test
    void aKeyOfTheAuditorDoesWhereTheArchivesOwnIsNotAtHand() throws Exception {
        Outside key = new Outside(List.of(), List.of(archive.verifier()));
        Files.delete(KeyFile.in(folder).path());

        assertThatThrownBy(() -> archive.verify()).isInstanceOf(UnreadableKeyFile.class);
        assertThat(archive.verify(key).holds()).isTrue();
    }

    @Test
    void aCheckpointSignedUnderAnEarlierNameOfTheArchiveHolds() throws Exception {
        SignedCheckpoint earlier = KeyFile.in(folder).read("earlier.example")
                .sign(new Checkpoint("earlier.example", archive.size(),
                        archive.checkpoint(archive.size()).checkpoint().root()));
        CheckpointFile.in(folder).append(earlier);

        assertThat(archive.verify().holds()).isTrue();
    }
}
