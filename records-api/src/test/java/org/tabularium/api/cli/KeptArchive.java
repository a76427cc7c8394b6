package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tabularium.core.json.Json;
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

/** An archive that is stopped, and what an auditor has kept of it; each test has a copy of its own. */
abstract class KeptArchive {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path original;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path kept;

    static String key = "";
    static Path checkpoint = Path.of("");
    static Path entries = Path.of("");
    static Path proof = Path.of("");

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

    static void follow(TestDatabase database, Archive archive) throws InterruptedException {
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

    static void recordSome(Archive archive) {
        archive.submit(Wishes.openIncident(), Wishes.ACTOR);
        archive.submit(Wishes.registerSource(), Wishes.ACTOR);
        archive.submit(Wishes.recordClaim("c-1"), Wishes.ACTOR);
        archive.submit(Wishes.recordClaim("c-2"), Wishes.ACTOR);
    }

    static void keep(Archive archive) throws IOException, InterruptedException {
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

    Ran verify(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "verify";
        arguments[1] = "--tabularium.data-folder=" + folder;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Ran.command(arguments);
    }

    void tamper(String statement) {
        try (TestDatabase database = TestDatabase.h2(folder)) {
            database.execute(statement);
        }
    }
}
