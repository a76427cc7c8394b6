package org.tabularium.projections.following;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.core.testing.Size;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.Views;
import org.tabularium.projections.view.ViewNames;

import static org.assertj.core.api.Assertions.assertThat;

/** One of two nodes is frozen by SIGSTOP, in the middle of a page or between two, and continued long after. */
@Timeout(180)
class FrozenNodeTest {

    private static final int MILLISECONDS = Size.of(15_000);
    private static final int CLAIMS = 50;

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void nothing_is_doubled_and_nothing_skipped(boolean inTheMiddle, @TempDir Path folder) throws Exception {
        String url = PostgresServer.shared().newDatabase();
        var database = org.tabularium.core.testing.TestDatabase.at(url);
        try (TestDatabase followed = TestDatabase.on(database);
                Archive archive = Archives.on(database, folder.resolve("here"));
                TestDatabase fresh = Product.POSTGRESQL.fresh()) {
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            shareKey(folder);
            Process node = start(url, folder.resolve("there"), inTheMiddle);
            try (BufferedReader said = node.inputReader(StandardCharsets.UTF_8);
                    ViewFollowers followers = new ViewFollowers(Views.in(database.pooled()), archive.log(),
                            database.pooled(), new JdbcTransactionManager(database.pooled()), Duration.ofMillis(5))) {
                String awaited = inTheMiddle ? FrozenNode.IN_THE_MIDDLE : FrozenNode.STARTED;
                assertThat(said.lines().anyMatch(awaited::equals)).isTrue();
                signal(node, "STOP");
                followers.start();
                record(archive, "while-frozen");

                assertThat(node.waitFor(MILLISECONDS, TimeUnit.MILLISECONDS)).isFalse();
                // Without the frozen node's lock nobody has waited for it.
                assertThat(followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, Duration.ofMillis(
                        inTheMiddle ? 0 : 20_000))).isEqualTo(!inTheMiddle);
                signal(node, "CONT");
                say(node);
                record(archive, "continued");
                assertThat(followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, Duration.ofSeconds(30)))
                        .isTrue();
                if (inTheMiddle) {
                    say(node);
                }
                assertThat(node.waitFor()).isZero();
                assertThat(followers.states()).extracting(ViewState::failure).containsOnlyNulls();
            } finally {
                node.destroyForcibly();
            }
            fresh.replay(archive.log());
            assertThat(followed.rows()).isEqualTo(fresh.rows());
        }
    }

    /** All nodes sign by one key. */
    private static void shareKey(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("there"));
        Files.copy(folder.resolve("here/checkpoint-key"), folder.resolve("there/checkpoint-key"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void record(Archive archive, String word) {
        for (int i = 0; i < CLAIMS; i++) {
            archive.submit(Wishes.recordClaim(word + "-" + i), Wishes.ACTOR);
        }
    }

    private static Process start(String url, Path folder, boolean inTheMiddle) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FrozenNode.class.getName(), url, folder.toString(),
                Boolean.toString(inTheMiddle)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void signal(Process node, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(node.pid())).start().waitFor()).isZero();
    }

    private static void say(Process node) throws IOException {
        node.getOutputStream().write('\n');
        node.getOutputStream().flush();
    }
}
