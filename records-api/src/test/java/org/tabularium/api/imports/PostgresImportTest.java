package org.tabularium.api.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.testing.PostgresServer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.imports.Imported.claimLine;
import static org.tabularium.api.imports.Imported.counts;
import static org.tabularium.api.imports.Imported.ended;
import static org.tabularium.api.imports.Imported.file;
import static org.tabularium.api.imports.Imported.incidentLine;
import static org.tabularium.api.imports.Imported.sent;
import static org.tabularium.api.imports.Imported.sourceLine;

/** The service imports on a database server of its own, which dies with SIGKILL meanwhile and comes back. */
class PostgresImportTest extends RunningService {

    private static final int ROWS = 8_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        server = PostgresServer.in(folder.resolve("server"), 0);
        String url = server.newDatabase();
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.hikari.connection-timeout", () -> 1_000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anImportWaitsWhileTheDatabaseIsAwayAndGoesOn() {
        List<String> lines = new ArrayList<>(List.of(incidentLine("i"), sourceLine("s")));
        IntStream.range(0, ROWS).forEach(n -> lines.add(claimLine("c-" + n, "i", n % 100 == 0 ? "none" : "s", n)));
        Answer answer = sent(archivist(), "", file(lines));
        Imported.until(() -> archivist().get(answer.header("Location")).json().path("rowsRead").asLong() > 0);

        int port = server.port();
        server.kill();
        assertThat(archivist().get(answer.header("Location")).status()).isEqualTo(503);
        server = PostgresServer.in(folder.resolve("server"), port);
        Imported.until(() -> archivist().get(answer.header("Location")).status() == 200);
        JsonNode report = ended(archivist(), answer.header("Location"));

        assertThat(report.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(report)).containsExactly(ROWS + 2L, ROWS + 2L - ROWS / 100, 0L, ROWS / 100L);
        assertThat(events()).isEqualTo(ROWS + 2L - ROWS / 100);
    }
}
