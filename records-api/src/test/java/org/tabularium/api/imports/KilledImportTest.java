package org.tabularium.api.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.core.testing.Size;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.imports.Imported.claimLine;
import static org.tabularium.api.imports.Imported.counts;
import static org.tabularium.api.imports.Imported.ended;
import static org.tabularium.api.imports.Imported.errors;
import static org.tabularium.api.imports.Imported.file;
import static org.tabularium.api.imports.Imported.incidentLine;
import static org.tabularium.api.imports.Imported.sent;
import static org.tabularium.api.imports.Imported.sourceLine;

/** The service is killed with SIGKILL while it imports, and goes on at the next start as if nothing had happened. */
class KilledImportTest {

    private static final int ROUNDS = Size.of(10);
    private static final int ROWS = 6_000;

    private final Random random = new Random(1992);

    enum On {
        H2, POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKilledHalfWayEndsAsWhatIsNot(On database, @TempDir Path folder) throws Exception {
        String file = rows();
        End once;
        Path undisturbed = folder.resolve("undisturbed");
        try (StartedService service = StartedService.in(Files.createDirectories(undisturbed), settings(database))) {
            once = end(service, sent(service.founder(), "", file).header("Location"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            Path killed = Files.createDirectories(folder.resolve("round-" + round));
            String[] settings = settings(database);
            String location = importUntilKilled(killed, settings, file, 500 + random.nextInt(ROWS - 2_000));

            try (StartedService service = StartedService.in(killed, settings)) {
                assertThat(end(service, location)).as("round %d", round).isEqualTo(once);
            }
            assertThat(killed.resolve("imports")).isEmptyDirectory();
        }
    }

    private static String[] settings(On database) {
        return database == On.H2
                ? new String[0]
                : new String[]{ "--spring.datasource.url=" + PostgresServer.shared().newDatabase() };
    }

    /** What an import leaves: its counts and errors, what is in the log in which order, and what its reversal does. */
    private record End(List<Long> counts, List<String> errors, List<String> log, long withdrawn) {}

    private static End end(StartedService service, String location) {
        JsonNode report = ended(service.founder(), location);
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
        List<String> log = service.database().sql("select stream, revision from log_entry order by position")
                .query((row, number) -> row.getString(1) + " " + row.getInt(2)).list();
        service.founder().post(location + "/reversal", "");
        long withdrawn = ended(service.founder(), location).path("withdrawn").asLong();
        return new End(counts(report), errors(report), log, withdrawn);
    }

    private static String importUntilKilled(Path folder, String[] settings, String file, long rows)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledImport.class.getName(), folder.toString()));
        command.addAll(List.of(settings));
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            Caller founder = Caller.of(port(output))
                    .withKey(Files.readString(folder.resolve("admin-key")).strip());
            Answer answer = sent(founder, "", file);
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            String location = answer.header("Location");
            Imported.until(() -> founder.get(location).json().path("rowsRead").asLong() >= rows);
            return location;
        } finally {
            child.toHandle().destroyForcibly();
            child.onExit().join();
        }
    }

    private static int port(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = output.readLine();
        }
        return Integer.parseInt(String.valueOf(line).substring("port ".length()));
    }

    /** Claims of which some can't be taken, some are there twice, and some come before what they refer to. */
    private static String rows() {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < ROWS / 4; n++) {
            String incident = "i-" + n;
            lines.add(n % 50 == 7 ? "{\"claim\":{}}" : sourceLine("s-" + n));
            lines.add(claimLine("c-" + n, incident, n % 30 == 5 ? "none" : "s-" + n, n));
            lines.add(
                    n % 9 == 3 ? claimLine("c-" + n, incident, "s-" + n, n) : claimLine("b-" + n, incident, "s-0", n));
            lines.add(incidentLine(incident));
        }
        return file(lines);
    }
}
