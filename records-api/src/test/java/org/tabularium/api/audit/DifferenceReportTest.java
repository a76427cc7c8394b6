package org.tabularium.api.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.json.Json;
import org.tabularium.projections.audit.Difference;
import org.tabularium.projections.audit.Difference.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Results of audits are kept, so there must be nothing in them that may have to be erased. */
class DifferenceReportTest {

    private static DifferenceReport report(String row, String field, @Nullable String pointer, String expected,
            String found) {
        return DifferenceReport.of(new Difference("timeline", "timeline_claim", row, List.of("Jane"), 41,
                Kind.CHANGED, field, pointer, expected, found));
    }

    @ParameterizedTest
    @CsvSource({ "content", "claimant", "search_text", "source", "reason", "country", "earliest", "incident", "actor",
            "status", "valid_from" })
    void whatStandsInARowIsNotRepeated(String field) {
        assertThat(Json.text(report("c", field, "/Jane", "Jane", "JANE 7"))).doesNotContainIgnoringCase("jane")
                .isEqualTo(
                        "{\"table\":\"timeline_claim\",\"row\":\"c\",\"position\":41,\"kind\":\"CHANGED\",\"field\":\""
                                + field + "\",\"pointer\":\"\"}");
    }

    @Test
    void howARowStandsIsTold() {
        assertThat(report("c", "valid_from", null, "41", "40")).extracting(DifferenceReport::expected,
                DifferenceReport::found).containsExactly("41", "40");
        assertThat(report("c", "status", null, "WITHDRAWN", "CURRENT")).extracting(DifferenceReport::expected,
                DifferenceReport::found).containsExactly("WITHDRAWN", "CURRENT");
    }

    @ParameterizedTest
    @CsvSource({ "c, c", "claim/na-015, claim/na-015", "Jane Doe,", "claim/Jane Doe,", "'',", "jane/doe," })
    void aRowIsNamedWhereItsNameIsThatOfARecord(String row, @Nullable String name) {
        assertThat(report(row, "status", null, "x", "y").row()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({ "/statement/value/best, /statement/value/best", "/citations/3/locator, /citations/3/locator",
            "/place/wherePrecision, /place/wherePrecision", "/claimant/via/0, /claimant/via/0",
            "/csl/author/0/family, /csl", "/csl/custom/Jane Doe, /csl", "/Jane/statement, ''", "'', ''",
            "/capture/sha256, /capture/sha256", "/relations/0/type, /relations/0/type" })
    void aPointerIsToldAsFarAsItsNamesAreOurs(String pointer, String told) {
        assertThat(report("c", "content", pointer, "x", "y").pointer()).isEqualTo(told);
    }
}
