package org.tabularium.core.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;

/** In a log that nobody has changed nothing is found, whoever records or verifies meanwhile. */
@ParameterizedClass
@EnumSource
class VerifierTest {

    private final Databases databases;
    private final Path folder;
    private final TestDatabase database;
    private final SomeArchive archive;

    VerifierTest(Databases databases, @TempDir Path folder) {
        this.databases = databases;
        this.folder = folder;
        database = databases.in(folder);
        archive = SomeArchive.in(database, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void inAnIntactLogNothingIsFound() {
        Verdict verdict = archive.verify();

        int size = archive.size();
        Hash root = archive.checkpoint(size).checkpoint().root();
        assertThat(verdict.holds()).as(verdict.toString()).isTrue();
        assertThat(verdict.events()).isEqualTo(size);
        assertThat(verdict.toString()).startsWith(size + " events verified: root " + root.hex() + ", ")
                .endsWith(" hold");
        assertThat(archive.verify(archive.kept(0, 1, 7, size)).holds()).isTrue();
    }

    @Test
    void inAnEmptyLogNothingIsFound(@TempDir Path other) {
        try (TestDatabase empty = databases.in(other)) {
            Archives.on(empty, other).close();

            Verdict verdict = new SomeArchive(empty, other).verify();

            assertThat(verdict.toString()).isEqualTo("0 events verified: root " + Hash.EMPTY_TREE.hex()
                    + ", 1 checkpoint holds");
            assertThat(verdict.holds()).isTrue();
        }
    }

    @Test
    void aLogThatGrowsAndIsErasedFromMeanwhileIsNotMistakenForOneThatWasChanged() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (Archive busy = Archives.on(database, folder);
                ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<?> writer = client.submit(() -> {
                for (int claim = 100; !enough.get(); claim++) {
                    SomeArchive.claims(busy, claim, claim + 1);
                    busy.submit(Wishes.erase(StreamId.claim("c-" + claim), 1), Wishes.ACTOR);
                }
            });
            try {
                for (int i = 0; i < 20 || busy.log().size() <= 40; i++) {
                    Verdict verdict = archive.verify();
                    assertThat(verdict.holds()).as(verdict.toString()).isTrue();
                }
            } finally {
                enough.set(true);
                writer.get();
            }
        }
        assertThat(archive.size()).isGreaterThan(40);
    }

    @Test
    void theVerifierChangesNothing() {
        List<LogRow> before = archive.rows();
        archive.verify();

        assertThat(archive.rows()).isEqualTo(before);
        try (Archive goesOn = Archives.on(database, folder)) {
            SomeArchive.claims(goesOn, 50, 51);
        }
        assertThat(archive.verify().holds()).isTrue();
    }
}
