package org.tabularium.api.source;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What falls with a source, over HTTP. */
class ImpactTest extends RunningService {

    @Test
    void aRetractedSourceTellsWhatRestsOnItAndWhereThatWasShown() {
        String source = source();
        String copy = copyOf(source);
        String other = source();
        String incident = incident();
        String kept = claimOf(incident, copy);
        String corrected = claimOf(incident, source);
        archivist().at(1).post("/api/sources/" + source + "/retraction", "{\"reason\":\"Forged\"}");
        long retracted = events() - 1;
        archivist().at(1).post("/api/claims/" + corrected + "/corrections",
                Bodies.correction(Bodies.claim(incident, other, 613)));

        Answer answer = impact(source, "");

        JsonNode impact = answer.json();
        assertThat(impact.propertyNames()).containsExactly("source", "asOf", "retractedAt", "describedAt", "counts",
                "derived", "claims");
        assertThat(impact.at("/retractedAt/position").asLong()).isEqualTo(retracted);
        assertThat(impact.path("counts").toString())
                .isEqualTo("{\"derived\":1,\"claims\":1,\"onNothingElse\":1,\"formerly\":1}");
        assertThat(impact.path("derived").toString()).isEqualTo("[\"" + copy + "\"]");
        assertThat(words(impact.path("claims"))).containsExactly(
                kept + " rests through [\"" + copy + "\"] casualties timeline",
                corrected + " rested through [\"" + source + "\"] casualties until " + (retracted + 1)
                        + " timeline until " + (retracted + 1));
        assertThat(answer.header("Tabularium-Position")).isEqualTo(Long.toString(retracted + 1));
        assertThat(words(impact(source, "?asOf=" + retracted).json().path("claims"))).containsExactly(
                kept + " rests through [\"" + copy + "\"] casualties timeline",
                corrected + " rests through [\"" + source + "\"] casualties timeline");
    }

    @Test
    void aWalkOverAllPagesSeesOnePosition() {
        String source = source();
        String incident = incident();
        List<String> claims = List.of(claimOf(incident, source), claimOf(incident, source),
                claimOf(incident, source));
        Answer first = impact(source, "?limit=2");
        claimOf(incident, source);

        Answer second = anyone().get(next(first));

        List<String> seen = new ArrayList<>(ids(first));
        seen.addAll(ids(second));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(claims).isSorted();
        assertThat(first.json().at("/counts/claims").asInt()).isEqualTo(3);
        assertThat(second.json().propertyNames()).containsExactly("source", "asOf", "claims");
        assertThat(second.header("Tabularium-Position")).isEqualTo(first.header("Tabularium-Position"));
        assertThat(next(second)).isEmpty();
    }

    @Test
    void theCsvTwinHasARowForEachClaim() {
        String source = source();
        String incident = incident();
        String claim = claimOf(incident, source);
        claimOf(incident, source);

        Answer answer = anyone().with("Tabularium-At-Least", Long.toString(events() - 1))
                .get("/api/sources/" + source + "/impact.csv");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        var rows = CsvReader.builder().ofNamedCsvRecord(answer.body()).stream().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getField("id")).isEqualTo(claim);
        assertThat(rows.getFirst().getField("onNothingElse")).isEqualTo("true");
        assertThat(rows.getFirst().getField("shown.0.view")).isEqualTo("casualties");
        assertThat(rows.getFirst().getField("shown.0.from.position")).isEqualTo(Long.toString(events() - 2));
    }

    @Test
    void whereTheSourceDoesNotExistThereIsNothing() {
        claim();
        String source = source();

        assertThat(impact("none", "").problem()).isEqualTo("no-such-record");
        assertThat(impact(source, "?asOf=" + (events() - 2)).status()).isEqualTo(404);
        assertThat(impact(source, "?asOf=" + (events() - 1)).json().path("claims")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "cursor=x", "cursor=WyJjbGFpbXMiLDAsMCwiYSJd", "limit=0", "limit=1001" })
    void aParameterThatMakesNoSenseIsRefused(String parameter) {
        Answer answer = impact(source(), "?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).singleElement().asString()
                .startsWith("?" + parameter.substring(0, parameter.indexOf('=')) + " ");
    }

    private Answer impact(String source, String query) {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1))
                .get("/api/sources/" + source + "/impact" + query);
    }

    private String copyOf(String source) {
        String id = fresh("source");
        archivist().post("/api/sources",
                "{\"id\":\"%s\",\"csl\":{\"type\":\"report\"},\"derivedFrom\":\"%s\"}".formatted(id, source));
        return id;
    }

    private String claimOf(String incident, String source) {
        String id = fresh("claim-%06d".formatted(events()));
        assertThat(archivist().post("/api/claims", Bodies.claim(id, incident, source, 613)).status()).isEqualTo(201);
        return id;
    }

    private static List<String> ids(Answer page) {
        return page.json().path("claims").valueStream().map(claim -> claim.path("id").asString()).toList();
    }

    private static List<String> words(JsonNode claims) {
        return claims.valueStream().map(claim -> claim.path("id").asString()
                + (claim.path("rests").asBoolean() ? " rests" : " rested") + " through " + claim.path("through")
                + String.join("", claim.path("shown").valueStream().map(ImpactTest::shown).toList())).toList();
    }

    private static String shown(JsonNode shown) {
        return " " + shown.path("view").asString()
                + (shown.has("to") ? " until " + shown.at("/to/position").asLong() : "");
    }

    private static String next(Answer page) {
        return page.response().headers().allValues("Link").stream().filter(link -> link.endsWith("rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>'))).findFirst().orElse("");
    }
}
