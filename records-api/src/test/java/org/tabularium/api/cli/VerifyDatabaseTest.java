package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;

/** The database whose log is verified is found, read while the archive is at work, or said not to hold one. */
class VerifyDatabaseTest {

    @Test
    void viewsThatHaveTakenInNothingYetAreRight(@TempDir Path other) {
        try (TestDatabase database = TestDatabase.h2(other); Archive archive = Archives.on(database, other)) {
            KeptArchive.recordSome(archive);
        }
        Ran ran = Ran.command("verify", "--tabularium.data-folder=" + other);

        assertThat(ran.out()).contains("history: nothing taken in yet");
        assertThat(ran.code()).isZero();
    }

    @Test
    void whereThereIsNoArchiveNoneIsMade(@TempDir Path empty) throws IOException {
        Ran ran = Ran.command("verify", "--tabularium.data-folder=" + empty);

        assertThat(ran.err()).isEqualToNormalizingNewlines(
                "There is no archive in the database that the settings name.\n");
        assertThat(ran.code()).isEqualTo(3);
        try (var files = Files.list(empty)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aDatabaseWithoutALogHoldsNoArchive(@TempDir Path other) {
        try (TestDatabase database = TestDatabase.h2(other)) {
            database.execute("drop table log_entry");
            database.execute("drop table log_checkpoint");
        }
        noArchiveIn(other);
    }

    @Test
    void aDatabaseWithoutViewsHoldsNoArchive(@TempDir Path other) {
        try (TestDatabase database = TestDatabase.h2(other); Archive archive = Archives.on(database, other)) {
            KeptArchive.recordSome(archive);
            database.execute("drop table view_build");
        }
        noArchiveIn(other);
    }

    private static void noArchiveIn(Path other) {
        assertThat(Ran.command("verify", "--tabularium.data-folder=" + other)).satisfies(ran -> {
            assertThat(ran.err()).startsWith("There is no archive");
            assertThat(ran.code()).isEqualTo(3);
        });
    }

    @Test
    void aServerThatIsntThereIsOutOfReach(@TempDir Path other) {
        Ran ran = Ran.command("verify", "--tabularium.data-folder=" + other,
                "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                "--spring.datasource.username=x");

        assertThat(ran.err()).startsWith("The database can't be read: ").hasLineCount(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(3);
    }

    @Test
    void onPostgreSqlTheArchiveMayBeAtWorkMeanwhile(@TempDir Path other) throws InterruptedException {
        try (TestDatabase database = TestDatabase.postgres(); Archive archive = Archives.on(database, other)) {
            KeptArchive.recordSome(archive);
            KeptArchive.follow(database, archive);

            Ran ran = Ran.command("verify", "--tabularium.data-folder=" + other,
                    "--spring.datasource.url=" + database.url());

            assertThat(ran.out()).startsWith("4 events verified: root ").contains("history: 4 rows at position 3 as");
            assertThat(ran.code()).isZero();

            database.execute("update source_citation set status = 'WITHDRAWN' where claim = 'c-1'");
            assertThat(Ran.command("verify", "--tabularium.data-folder=" + other,
                    "--spring.datasource.url=" + database.url())).satisfies(again -> {
                        assertThat(again.out()).contains("Found wrong in the view sources at position 3: in the row c-1"
                                + " gazette of source_citation from position 2, status is “WITHDRAWN” instead of"
                                + " “CURRENT”");
                        assertThat(again.code()).isEqualTo(1);
                    });
        }
    }
}
