package org.tabularium.core.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.verify.SomeArchive.CLAIM;

/** A log that was cut, or written anew with all its hashes, is found out by what was signed of it. */
@ParameterizedClass
@EnumSource
class RewrittenLogTest {

    private final Path folder;
    private final TestDatabase database;
    private final SomeArchive archive;
    private final Tampering tampering;

    RewrittenLogTest(Databases databases, @TempDir Path folder) {
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
    void aTailThatWasCutIsFound() throws Exception {
        Outside kept = archive.kept(10, archive.size());
        tampering.cutAt(15);
        String words = "Found wrong at position 15: the log ends before the checkpoint of size ";

        assertThat(archive.verify().toString()).startsWith(words);
        tampering.loseTheFile();
        assertThat(archive.verify().holds()).isTrue();
        assertThat(archive.verify(kept).toString()).startsWith(words + "21 (kept outside)");
    }

    @Test
    void aSuffixThatWasRewrittenWithAllHashesIsFound() throws Exception {
        Outside kept = archive.kept(10, archive.size());
        tampering.rewriteFrom(CLAIM);

        assertThat(archive.verify().finding()).isNotNull().satisfies(
                finding -> assertThat(finding.position()).isLessThanOrEqualTo(CLAIM));
        tampering.loseTheFile();
        // Signed by a key that the archive then finds in the place of its own.
        Files.delete(KeyFile.in(folder).path());
        var forged = KeyFile.in(folder).create(Archives.ORIGIN);
        tampering.run("delete from log_checkpoint where size < " + archive.size());
        tampering.signAnew(CLAIM, forged);
        assertThat(archive.verify().holds()).isTrue();
        assertThat(archive.verify(kept).toString()).startsWith("Found wrong at position 12: something between 12 and 20"
                + " isn't what it was: the root is another than in the checkpoint of size 21 (kept outside)");
        assertThat(archive.verify(new Outside(kept.checkpoints(), List.of())).toString())
                .startsWith("Found wrong: the checkpoint of size")
                .endsWith("isn't signed by the archive's key, nor by one given");
        assertThat(archive.verify(new Outside(List.of(), kept.keys())).toString())
                .startsWith("Found wrong: no checkpoint of this log is signed by the key " + Archives.ORIGIN);
    }

    @Test
    void aLogThatWasDeletedIsFound() throws Exception {
        Outside kept = archive.kept(5);
        tampering.cutAt(0);
        tampering.run("delete from log_checkpoint");

        assertThat(archive.verify().toString()).startsWith("Found wrong at position 0: the log ends before");
        tampering.loseTheFile();
        assertThat(archive.verify(kept).toString()).isEqualTo(
                "Found wrong at position 0: the log ends before the checkpoint of size 5 (kept outside) does");
    }

    @Test
    void whatAnOlderLogHasGivenUpIsHeldAgainstItByNobodyButTheAuditor() throws Exception {
        int size = archive.size();
        Outside givenUp = archive.kept(size);
        tampering.cutAt(14);
        assertThat(archive.verify().toString()).startsWith("Found wrong at position 14: the log ends before");
        try (Archive older = new Archive(database.pooled(), database.direct(), Clock.systemUTC(),
                Archives.proving(folder, true))) {
            SomeArchive.claims(older, 20, 35);
        }

        assertThat(archive.verify().toString()).contains("30 events verified")
                .endsWith("; at position 14 the archive went on from an older log");
        assertThat(archive.verify(givenUp).toString()).isEqualTo(
                "Found wrong at position 14: the checkpoint of size 21 (kept outside) doesn't hold any more: the archive"
                        + " gave it up when it went on from an older log, with the event OlderLogAccepted.1 at"
                        + " position 14");
        assertThat(archive.verify(archive.kept(14, 30)).holds()).isTrue();
    }
}
