package org.tabularium.api.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;
import org.tabularium.api.testing.StartedService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.imports.Imported.counts;
import static org.tabularium.api.imports.Imported.done;
import static org.tabularium.api.imports.Imported.ended;
import static org.tabularium.api.imports.Imported.errors;

/** Claims that were taken away as CSV come back into an archive that has their incident and sources. */
@TestPropertySource(properties = "tabularium.sample=true")
class CsvRoundTripTest extends RunningService {

    private static final long CLAIMS = 243;
    private static final String INCIDENT = "/api/incidents/khojaly-1992";

    /** All that write claims as CSV. */
    private static final List<String> FILES = List.of("/api/export?format=csv", INCIDENT + "/export?format=csv",
            "/api/claims.csv", INCIDENT + "/claims.csv", INCIDENT + "/timeline.csv");

    @Test
    void everyCsvOfClaimsMakesTheSameClaimsInAnotherArchive(@TempDir Path folder) throws Exception {
        String records = anyone().get("/api/export").body();
        try (StartedService other = StartedService.in(folder)) {
            Caller caller = other.founder();
            done(caller, "", records.lines().filter(line -> !line.startsWith("{\"claim\":"))
                    .collect(Collectors.joining("\n", "", "\n")));

            for (String file : FILES) {
                JsonNode report = imported(caller, "&dryRun=true", file);
                assertThat(errors(report)).as(file).isEmpty();
                assertThat(counts(report)).as(file).containsExactly(CLAIMS, CLAIMS, 0L, 0L);
            }
            assertThat(counts(imported(caller, "", FILES.getFirst()))).containsExactly(CLAIMS, CLAIMS, 0L, 0L);
            for (String file : FILES) {
                // What is the same as what the record holds is skipped, what is not is rejected.
                assertThat(counts(imported(caller, "", file))).as(file).containsExactly(CLAIMS, 0L, CLAIMS, 0L);
            }
            assertThat(caller.get("/api/export").body()).isEqualTo(records);
        }
    }

    private JsonNode imported(Caller caller, String query, String file) {
        Answer csv = anyone().get(file);
        assertThat(csv.header("Content-Type")).as(file).startsWith("text/csv");
        Answer sent = caller.with("Content-Type", "text/csv").post("/api/imports?format=tabularium" + query,
                csv.body());
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        return ended(caller, sent.header("Location"));
    }
}
