package org.tabularium.api.imports.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.reading.WrittenCsv;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.StreamId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenAndReadTest {

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void claimsThatReadsWriteAsCsvComeBackEqual(long seed) throws IOException {
        RandomClaims claims = new RandomClaims(seed);
        List<NewRecord> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            written.add(new NewRecord(StreamId.claim("c-" + i), claims.next()));
        }
        byte[] csv = WrittenCsv.of(written.stream().map(WrittenAndReadTest::asRead).toList());

        List<ImportRow> rows = Reading.all(ImportFormat.TABULARIUM, ImportFormat.CSV, csv);

        assertThat(rows).flatExtracting(ImportRow::faults).isEmpty();
        assertThat(rows).flatExtracting(ImportRow::records).isEqualTo(written);
    }

    private static JsonNode asRead(NewRecord record) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", record.stream().id());
        ClaimContent content = (ClaimContent) record.content();
        item.setAll((ObjectNode) Json.tree(Json.text(content)));
        return item.put("status", "CURRENT").put("revision", 1).put("position", 41)
                .put("recordedAt", "2026-01-31T12:00:00Z");
    }
}
