package org.tabularium.projections.following;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.core.testing.Size;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.TestDatabase.Product;

import static org.assertj.core.api.Assertions.assertThat;

/** A process dies between a view's rows and its position, again and again: the rows are those of a fresh replay. */
@Timeout(1_200)
class KilledFollowerTest {

    private static final int ROUNDS = Size.of(100) / 2;
    private static final int MOST_PAGES = 60;

    @ParameterizedTest
    @EnumSource
    void nothing_is_doubled_and_nothing_skipped(Product product, @TempDir Path folder) throws Exception {
        String url = product == Product.H2
                ? "jdbc:h2:file:" + folder.resolve("tabularium") + ";DB_CLOSE_ON_EXIT=FALSE"
                : PostgresServer.shared().newDatabase();
        Random random = new Random(1992);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(die(url, folder, round, 1 + random.nextInt(MOST_PAGES))).isEqualTo(KilledFollower.KILLED);
        }
        assertThat(die(url, folder, ROUNDS, Integer.MAX_VALUE)).isZero();

        var database = org.tabularium.core.testing.TestDatabase.at(url);
        try (TestDatabase followed = TestDatabase.on(database);
                Archive archive = Archives.on(database, folder);
                TestDatabase fresh = product.fresh()) {
            assertThat(archive.log().size()).isGreaterThan(KilledFollower.CLAIMS);
            fresh.replay(archive.log());
            assertThat(followed.rows()).isEqualTo(fresh.rows());
        }
    }

    private static int die(String url, Path folder, int round, int pages) throws IOException, InterruptedException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledFollower.class.getName(), url, folder.toString(),
                Integer.toString(round), Integer.toString(pages))
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
    }
}
