package org.tabularium.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.ServiceOnPostgres;
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
class PostgresImportTest extends ServiceOnPostgres {

    private static final int ROWS = 8_000;

    @Test
    void anImportWaitsWhileTheDatabaseIsAwayAndGoesOn() {
        List<String> lines = new ArrayList<>(List.of(incidentLine("i"), sourceLine("s")));
        IntStream.range(0, ROWS).forEach(n -> lines.add(claimLine("c-" + n, "i", n % 100 == 0 ? "none" : "s", n)));
        Answer answer = sent(archivist(), "", file(lines));
        Imported.until(() -> archivist().get(answer.header("Location")).json().path("rowsRead").asLong() > 0);

        whileTheDatabaseIsAway(
                () -> assertThat(archivist().get(answer.header("Location")).status()).isEqualTo(503));
        Imported.until(() -> archivist().get(answer.header("Location")).status() == 200);
        JsonNode report = ended(archivist(), answer.header("Location"));

        assertThat(report.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(report)).containsExactly(ROWS + 2L, ROWS + 2L - ROWS / 100, 0L, ROWS / 100L);
        assertThat(events()).isEqualTo(ROWS + 2L - ROWS / 100);
    }
}
