package org.tabularium.api.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.imports.format.RecordLine;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.json.Json;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "tabularium.sample=true")
class SampleExportTest extends RunningService {

    private static final String EXPORT = "/api/incidents/khojaly-1992/export";

    @Test
    void anIncidentIsOneFileWithAllItsClaimsAndTheSourcesTheyCite() {
        Answer export = anyone().get(EXPORT);

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).isEqualTo("application/jsonl");
        assertThat(export.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"khojaly-1992-" + (events() - 1) + ".jsonl\"");
        List<String> lines = export.body().lines().toList();
        assertThat(lines).hasSize(360).allSatisfy(line -> assertThat(RecordLine.read(line)).isNotNull());
        assertThat(lines).filteredOn(line -> line.startsWith("{\"claim\":")).hasSize(243);
        assertThat(lines).filteredOn(line -> line.startsWith("{\"incident\":")).hasSize(1);
    }

    @Test
    void everyLineRefersToLinesBeforeItOnly() {
        Set<String> before = new HashSet<>();
        anyone().get("/api/export").body().lines().forEach(line -> {
            JsonNode record = Json.tree(line).iterator().next();
            assertThat(before).containsAll(record.findValuesAsString("source"))
                    .containsAll(record.findValuesAsString("derivedFrom"))
                    .containsAll(record.path("relations").findValuesAsString("claim"))
                    .containsAll(record.findValuesAsString("incident"));
            before.add(record.path("id").asString());
        });
        assertThat(before).hasSize(360);
    }
}
