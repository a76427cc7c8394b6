package org.tabularium.core.wiring;

import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.log.RecordedEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A process is killed with SIGKILL while it records; whatever it had acknowledged must be in the log, once. */
class KillTest {

    private static final int ROUNDS = 10;

    @Test
    void nothingAcknowledgedIsLostOrDoubled(@TempDir Path folder) throws Exception {
        Random random = new Random(1992);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(acknowledgedUntilKilled(folder, round, 50 + random.nextInt(300)));

            List<RecordedEvent> events = events(folder);

            assertThat(events).extracting(e -> e.entry().position())
                    .containsExactlyElementsOf(java.util.stream.LongStream.range(0, events.size()).boxed().toList());
            Set<String> recorded = new HashSet<>();
            assertThat(events).allMatch(event -> recorded.add(event.event().stream().id()), "is recorded once");
            assertThat(recorded).as("round %d", round).containsAll(acknowledged);
            assertThat(events.size()).isLessThanOrEqualTo(
                    2 + acknowledged.size() + (round + 1) * KilledArchive.CLIENTS);
        }
    }

    private static List<String> acknowledgedUntilKilled(Path folder, int round, int lines) throws IOException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledArchive.class.getName(), folder.toString(),
                Integer.toString(round)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                // The last line may be cut short by the kill; then it was not acknowledged to anybody.
                if (line.startsWith("r" + round + "-")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == lines) {
                    // By its handle: the process itself would also close the pipe with what is still in it.
                    child.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        }
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(lines);
        return acknowledged.subList(0, acknowledged.size() - 1);
    }

    private static List<RecordedEvent> events(Path folder) {
        TestDatabase database = TestDatabase.h2(folder);
        try (Archive archive = Archives.on(database, folder)) {
            List<RecordedEvent> events = new ArrayList<>();
            List<RecordedEvent> page = archive.log().page(0, 1_000);
            while (!page.isEmpty()) {
                events.addAll(page);
                page = archive.log().page(events.size(), 1_000);
            }
            return events;
        } finally {
            database.close();
        }
    }
}
