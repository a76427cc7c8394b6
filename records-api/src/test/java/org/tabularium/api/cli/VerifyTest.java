package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tabularium.core.json.Json;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.proof.LogLine;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.ViewNames;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path original;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path kept;

    private static String key = "";
    private static Path checkpoint = Path.of("");
    private static Path entries = Path.of("");
    private static Path proof = Path.of("");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void givenAnArchiveAndWhatAnAuditorHasKeptOfIt() throws Exception {
        try (TestDatabase database = TestDatabase.h2(original); Archive archive = Archives.on(database, original)) {
            recordSome(archive);
            keep(archive);
            follow(database, archive);
        }
    }

    private static void follow(TestDatabase database, Archive archive) throws InterruptedException {
        try (ViewFollowers followers = new ViewFollowers(Views.in(database.pooled()), archive.log(),
                database.pooled(), new JdbcTransactionManager(database.pooled()), Duration.ofMillis(10))) {
            followers.start();
            assertThat(followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, Duration.ofSeconds(60)))
                    .isTrue();
        }
    }

    @BeforeEach
    void givenACopyOfTheArchive() throws IOException {
        try (var files = Files.list(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(original.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void recordSome(Archive archive) {
        archive.submit(Wishes.openIncident(), Wishes.ACTOR);
        archive.submit(Wishes.registerSource(), Wishes.ACTOR);
        archive.submit(Wishes.recordClaim("c-1"), Wishes.ACTOR);
        archive.submit(Wishes.recordClaim("c-2"), Wishes.ACTOR);
    }

    private static void keep(Archive archive) throws IOException, InterruptedException {
        key = archive.proofs().key().toString();
        var signed = archive.proofs().checkpoints().covering(3, 10_000).orElseThrow();
        checkpoint = Files.writeString(kept.resolve("checkpoint"), signed.toString());
        StringBuilder lines = new StringBuilder();
        for (LogLine line : archive.proofs().lines(0, 4)) {
            lines.append(Json.text(line)).append('\n');
        }
        entries = Files.writeString(kept.resolve("entries.jsonl"), lines);
        proof = Files.write(kept.resolve("proof.json"),
                Json.bytes(archive.proofs().of(StreamId.claim("c-1")).orElseThrow()));
    }

    private Ran verify(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "verify";
        arguments[1] = "--tabularium.data-folder=" + folder;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Ran.command(arguments);
    }

    private void tamper(String statement) {
        try (TestDatabase database = TestDatabase.h2(folder)) {
            database.execute(statement);
        }
    }

    @Test
    void anIntactArchiveIsSaidToBeInALineForTheLogAndOneForEachViewAndNoFileIsChanged() throws IOException {
        Map<Path, Hash> before = files();

        Ran ran = verify("--checkpoint", checkpoint.toString(), "--key=" + key);

        assertThat(ran.out().lines()).hasSize(7).startsWith(ran.out().lines().findFirst().orElseThrow(),
                "casualties: 0 rows at position 3 as the log says", "hostages: 0 rows at position 3 as the log says",
                "resolutions: 0 rows at position 3 as the log says", "timeline: 3 rows at position 3 as the log says",
                "sources: 3 rows at position 3 as the log says", "history: 4 rows at position 3 as the log says");
        assertThat(ran.out()).matches("4 events verified: root [0-9a-f]{64}, [2-5] checkpoints hold\\R(?s).*");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    private Map<Path, Hash> files() throws IOException {
        try (var files = Files.list(folder)) {
            Map<Path, Hash> hashes = new HashMap<>();
            for (Path file : files.toList()) {
                hashes.put(file, Hash.of(Files.readAllBytes(file)));
            }
            return hashes;
        }
    }

    @Test
    void aChangedLogIsFoundWrong() {
        tamper("update log_entry set payload = 'null' where position = 2");

        Ran ran = verify();

        assertThat(ran.out().lines()).startsWith("Found wrong at position 2: the payload doesn't match its hash");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aRowOfAViewThatWasChangedIsFoundWrongByItsName() throws IOException {
        tamper("update timeline_claim set content = replace(content, 'as first', 'as last') where id = 'c-2'");
        Map<Path, Hash> before = files();

        Ran ran = verify();

        assertThat(ran.out()).contains("Found wrong in the view timeline at position 3: in the row c-2 of"
                + " timeline_claim from position 3, content /statement/object is “\"as last stated\"” instead of"
                + " “\"as first stated\"”", "history: 4 rows at position 3 as the log says");
        assertThat(ran.out().lines()).hasSize(7).element(0).asString().startsWith("4 events verified: ");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aViewThatIsBehindIsComparedWithTheLogAsFarAsItHasCome() {
        tamper("update view_build set position = 1");
        tamper("delete from history_revision where valid_from > 1");
        tamper("delete from timeline_claim where valid_from > 1");

        Ran ran = verify();

        assertThat(ran.out()).contains("history: 2 rows at position 1 as the log says",
                "timeline: 1 row at position 1 as the log says",
                "Found wrong in the view sources at position 1: there is a row c-1 gazette of source_citation from"
                        + " position 2, which the log doesn't give; 2 rows differ");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void viewsThatHaveTakenInNothingYetAreRight(@TempDir Path other) {
        try (TestDatabase database = TestDatabase.h2(other); Archive archive = Archives.on(database, other)) {
            recordSome(archive);
        }
        Ran ran = Ran.command("verify", "--tabularium.data-folder=" + other);

        assertThat(ran.out()).contains("history: nothing taken in yet");
        assertThat(ran.code()).isZero();
    }

    @Test
    void anEventThatThisVersionCantReadIsFoundWrong() {
        tamper("update log_entry set type = 'ClaimInvented.1' where position = 2");

        Ran ran = verify();

        assertThat(ran.out()).contains("timeline: 2 rows at position 3 as the log says; 1 record not compared, of which"
                + " this version can't read an event");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aDeletedLogIsFoundByTheCheckpointThatAnAuditorHasKept() throws IOException {
        tamper("delete from log_entry");
        tamper("delete from log_checkpoint");
        tamper("update log_head set size = 0, last_recorded_at = 0");
        Files.delete(folder.resolve("checkpoints"));

        Ran ran = verify("--checkpoint", checkpoint.toString());

        assertThat(ran.out()).contains("Found wrong at position 0: the log ends before the checkpoint of size 4",
                checkpoint.toString());
        assertThat(ran.code()).isEqualTo(1);
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
            recordSome(archive);
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
    void aServerThatIsntThereIsOutOfReach() {
        Ran ran = verify("--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                "--spring.datasource.username=x");

        assertThat(ran.err()).startsWith("The database can't be read: ").hasLineCount(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(3);
    }

    @Test
    void onPostgreSqlTheArchiveMayBeAtWorkMeanwhile(@TempDir Path other) throws InterruptedException {
        try (TestDatabase database = TestDatabase.postgres(); Archive archive = Archives.on(database, other)) {
            recordSome(archive);
            follow(database, archive);

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

    @Test
    void withoutTheArchivesKeyAnotherIsNeeded() throws IOException {
        Files.delete(folder.resolve("checkpoint-key"));

        assertThat(verify()).satisfies(ran -> {
            assertThat(ran.err()).startsWith("The key file ").contains("--key").hasLineCount(1);
            assertThat(ran.code()).isEqualTo(3);
        });
        assertThat(verify("--key", key).code()).isZero();
    }

    @Test
    void exportedEntriesAreVerifiedWithoutTheArchive() throws IOException {
        Ran ran = Ran.command("verify", "--offline", entries.toString(), "--checkpoint", checkpoint.toString(), "--key",
                key);
        assertThat(ran.out()).startsWith("4 events verified: root ").contains("1 checkpoint holds");
        assertThat(ran.code()).isZero();

        Path other = Files.writeString(kept.resolve("other.jsonl"),
                Files.readString(entries).replace("harbour", "habrour"));
        Ran changed = Ran.command("verify", "--offline", other.toString(), "--checkpoint", checkpoint.toString(),
                "--key", key);
        assertThat(changed.out()).startsWith("Found wrong at position 0: ");
        assertThat(changed.code()).isEqualTo(1);
    }

    @Test
    void aProofIsVerifiedWithoutAnythingElse() {
        assertThat(Ran.command("verify", "--offline", proof.toString())).satisfies(ran -> {
            assertThat(ran.out()).startsWith("1 event of claim/c-1 verified: in the log of size 4, root ");
            assertThat(ran.code()).isZero();
        });
        assertThat(Ran.command("verify", "--offline", proof.toString(), "--key", key).code()).isZero();
    }

    @Test
    void whatIsNeededAndMissingIsAUsageErrorAndWhatCantBeReadIsOutOfReach() throws IOException {
        refused(2, "--checkpoint and --key are needed", "--offline", entries.toString());
        refused(2, "no key: A verifier key is name+id+key", "--key", "none");
        refused(2, "holds no checkpoint: A note is", "--checkpoint", proof.toString());
        Path binary = Files.write(kept.resolve("binary"), new byte[]{ (byte) 0xff });
        refused(2, "isn't text in UTF-8", "--checkpoint", binary.toString());
        refused(3, "There is no file ", "--checkpoint", kept.resolve("none").toString());
        refused(3, "There is no file ", "--offline", kept.resolve("none").toString());
        refused(2, "tabularium.max-body", "--tabularium.max-body=0B");
    }

    private void refused(int code, String words, String... arguments) {
        assertThat(verify(arguments)).satisfies(ran -> {
            assertThat(ran.err()).contains(words);
            assertThat(ran.err().lines().count()).isLessThanOrEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.code()).isEqualTo(code);
        });
    }
}
