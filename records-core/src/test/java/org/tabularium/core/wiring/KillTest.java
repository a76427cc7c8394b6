package org.tabularium.core.wiring;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.core.testing.Size;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A process is killed with SIGKILL while it records; whatever it had acknowledged must be in the log, once. */
class KillTest {

    private static final int ROUNDS = Size.of(50);

    /** By default H2 writes twice a second; a process that is killed after some hundred commits has lost some. */
    private static final int ROUNDS_TO_LOSE = 6;

    private final Random random = new Random(1992);
    private final List<String> acknowledged = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void nothingAcknowledgedIsLostOrDoubledAndTheProofsHold(String name, @TempDir Path folder) throws Exception {
        String url = name.equals("H2")
                ? "jdbc:h2:file:" + folder.resolve("tabularium") + ";DB_CLOSE_ON_EXIT=FALSE"
                : PostgresServer.shared().newDatabase();
        for (int round = 0; round < ROUNDS; round++) {
            recordUntilKilled(url, folder, round);

            List<LogRow> rows = rows(url, folder);

            assertThat(rows).extracting(LogRow::position)
                    .containsExactlyElementsOf(LongStream.range(0, rows.size()).boxed().toList());
            Set<String> recorded = new HashSet<>();
            assertThat(rows).allMatch(row -> recorded.add(row.stream()), "is recorded once");
            assertThat(lost(rows)).as("round %d", round).isEmpty();
            assertThat(rows.size()).isLessThanOrEqualTo(
                    2 + acknowledged.size() + (round + 1) * (KilledArchive.CLIENTS + 1));
            assertProofsHold(url, folder, rows);
        }
    }

    /** A guard: where commits do get lost, the test above must see it. */
    @Test
    void withTheDurabilityThatH2HasByDefaultSomeAreLost(@TempDir Path folder) throws Exception {
        int lost = 0;
        for (int round = 0; round < ROUNDS_TO_LOSE && lost == 0; round++) {
            Path fresh = folder.resolve("round-" + round);
            acknowledged.clear();
            recordUntilKilled(KilledArchive.FORGETFUL, fresh, round);
            lost = lost(rows(KilledArchive.FORGETFUL, fresh)).size();
        }
        assertThat(lost).isPositive();
    }

    private Collection<String> lost(List<LogRow> rows) {
        Set<String> lost = new HashSet<>(acknowledged);
        rows.forEach(row -> lost.remove(row.stream().substring(row.stream().indexOf('/') + 1)));
        return lost;
    }

    private void recordUntilKilled(String url, Path folder, int round) throws IOException {
        int lines = 50 + random.nextInt(300);
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledArchive.class.getName(), url, folder.toString(),
                Integer.toString(round)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> read = new ArrayList<>();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                // The last line may be cut short by the kill; then it was not acknowledged to anybody.
                if (line.startsWith("r" + round + "-")) {
                    read.add(line);
                }
                if (read.size() == lines) {
                    // By its handle: the process itself would also close the pipe with what is still in it.
                    child.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        }
        assertThat(read.size()).isGreaterThanOrEqualTo(lines);
        acknowledged.addAll(read.subList(0, read.size() - 1));
    }

    private static List<LogRow> rows(String url, Path folder) {
        try (TestDatabase database = KilledArchive.database(url, folder)) {
            return new LogRows(database.direct()).between(0, Long.MAX_VALUE);
        }
    }

    /** Already the start holds the log against every checkpoint that the killed process has signed. */
    private static void assertProofsHold(String url, Path folder, List<LogRow> rows) throws InterruptedException {
        try (TestDatabase database = KilledArchive.database(url, folder);
                Archive archive = Archives.on(database, folder)) {
            var newest = archive.proofs().checkpoints().covering(rows.size() - 1, 10_000).orElseThrow().checkpoint();
            for (LogRow row : rows.subList(Math.max(0, rows.size() - 20), rows.size())) {
                assertThat(archive.proofs().inclusion(row.position(), newest.size()).verifies(newest.root())).isTrue();
            }
        }
    }
}
