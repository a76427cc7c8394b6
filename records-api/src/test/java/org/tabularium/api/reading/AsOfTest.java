package org.tabularium.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads say where they stand, and what they said can be asked for again. */
class AsOfTest extends RunningService {

    @Test
    void anAnswerIsGivenAgainByteForByteAfterTheRecordHasChanged() {
        RecordedClaim claim = claim();
        List<String> paths = paths(claim);
        List<Answer> before = new ArrayList<>();
        for (String path : paths) {
            before.add(after(events() - 1).get(path));
        }
        Answer corrected = archivist().at(1).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 614)));
        archivist().at(2).post("/api/claims/" + claim.id() + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Withdrawn\"}");

        assertThat(corrected.status()).isEqualTo(201);
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            String position = before.get(i).header("Tabularium-Position");
            Answer again = after(events() - 1).get(path + (path.contains("?") ? "&" : "?") + "asOf=" + position);
            assertThat(again.body()).as(path).isEqualTo(before.get(i).body());
            assertThat(again.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(again.header("Tabularium-Position")).isEqualTo(position);
            assertThat(again.header("Memento-Datetime")).isEqualTo(before.get(i).header("Memento-Datetime"));
            assertThat(after(events() - 1).get(path).body()).as(path).isNotEqualTo(before.get(i).body());
        }
    }

    private static List<String> paths(RecordedClaim claim) {
        String incident = "/api/incidents/" + claim.incident();
        return List.of(incident + "/casualties", incident + "/timeline", incident + "/claims",
                incident + "/figures?facet=CASUALTY", "/api/claims/" + claim.id(),
                "/api/claims/" + claim.id() + "/history", "/api/claims/" + claim.id() + "/revisions/1",
                "/api/sources/" + claim.source(), "/api/sources/" + claim.source() + "/claims",
                "/api/sources/" + claim.source() + "/impact");
    }

    private org.tabularium.api.testing.Caller after(long position) {
        return anyone().with("Tabularium-At-Least", Long.toString(position));
    }

    @Test
    void theHistoryTellsEveryRevisionFieldByField() {
        RecordedClaim claim = claim();
        archivist().at(1).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 614)));

        Answer history = after(events() - 1).get("/api/claims/" + claim.id() + "/history");

        assertThat(history.json().path("id").asString()).isEqualTo(claim.id());
        var second = history.json().at("/revisions/1");
        assertThat(second.path("kind").asString()).isEqualTo("ARCHIVE_ERROR");
        assertThat(second.path("reason").asString()).isEqualTo("A slip");
        assertThat(second.path("differences").toString())
                .isEqualTo("[{\"pointer\":\"/statement/value/best\",\"before\":613,\"after\":614}]");
        assertThat(second.has("actorName")).isFalse();
        Answer forAuditors = holderOf("AUDITOR").get("/api/claims/" + claim.id() + "/history");
        assertThat(forAuditors.json().at("/revisions/1/actorName").asString()).isEqualTo("Test");
        assertThat(forAuditors.header("Cache-Control")).contains("private");
        assertThat(after(0).get("/api/claims/" + claim.id() + "/revisions/1").json().path("status").asString())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void aMomentIsAsGoodAsAPosition() {
        RecordedClaim claim = claim();
        Answer now = after(events() - 1).get("/api/claims/" + claim.id());
        String recordedAt = now.json().path("recordedAt").asString();

        Answer then = anyone().get("/api/claims/" + claim.id() + "?asOf=" + recordedAt);

        assertThat(then.body()).isEqualTo(now.body());
        Answer negotiated = anyone().with("Accept-Datetime", now.header("Memento-Datetime"))
                .get("/api/claims/" + claim.id());
        assertThat(negotiated.status()).isEqualTo(200);
        assertThat(negotiated.body()).isEqualTo(now.body());
        assertThat(negotiated.header("Vary")).contains("Accept-Datetime");
        // RFC 7089 §4.5.3: before the first memento the first is given, at which there was one event.
        Answer first = anyone().with("Accept-Datetime", "Wed, 26 Feb 1992 00:00:00 GMT").get("/api/claims");
        assertThat(first.header("Tabularium-Position")).isEqualTo("0");
    }

    @Test
    void beforeTheFirstEventListsAreEmptyAndNothingExists() {
        RecordedClaim claim = claim();

        assertThat(anyone().get("/api/claims?asOf=1992-02-26T00:00:00Z").body())
                .isEqualTo("{\"asOf\":{\"position\":null},\"items\":[]}");
        assertThat(anyone().get("/api/incidents/" + claim.incident() + "/casualties?asOf=1992-02-26T00:00:00Z").body())
                .contains("\"asOf\":{\"position\":null}").contains("\"measures\":[]");
        assertThat(anyone().get("/api/claims/" + claim.id() + "?asOf=1992-02-26T00:00:00Z").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "asOf=999999", "asOf=2999-01-01T00:00:00Z", "asOf=yesterday", "asOf=-1", "asOf=1e3",
            "limit=0", "limit=1001", "limit=x", "cursor=x", "facet=NOTHING", "status=LOST",
            "asOf=1&asOf=2", "limit=1&limit=2", "facet=DAMAGE&facet=DAMAGE" })
    void aParameterThatMakesNoSenseIsRefusedByItsName(String parameter) {
        claim();
        Answer answer = anyone().get("/api/claims?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.faults()).singleElement().asString()
                .startsWith("?" + parameter.substring(0, parameter.indexOf('=')) + " ");
    }

    @Test
    void noTwoLeavesShareAColumn() {
        String id = fresh("source");
        archivist().post("/api/sources", "{\"id\":\"%s\",\"csl\":{\"type\":\"book\",\"a.b\":\"1\",\"a\":{\"b\":\"2\"}}}"
                .formatted(id));

        var row = CsvRows.of(after(events() - 1).get("/api/sources.csv").body()).stream()
                .filter(source -> source.getField("id").equals(id)).findFirst().orElseThrow();

        assertThat(row.getField("csl.a\\.b")).isEqualTo("1");
        assertThat(row.getField("csl.a.b")).isEqualTo("2");
    }

    @Test
    void noAcceptHeaderIsTooMuch() {
        assertThat(anyone().with("Accept", "a/b,".repeat(80) + "*/*").get("/api/claims").status()).isEqualTo(200);
        assertThat(anyone().with("Accept", "text/csv;q=0, */*").get("/api/claims").header("Content-Type"))
                .isEqualTo("application/json");
        String csl = "application/vnd.citationstyles.csl+json";
        String source = "/api/sources/" + source();
        assertThat(after(events() - 1).with("Accept", csl.toUpperCase(Locale.ROOT) + ", application/json;q=0.5")
                .get(source).header("Content-Type")).isEqualTo(csl);
        assertThat(after(events() - 1).with("Accept", csl + ";q=0.5, application/json").get(source)
                .header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void longBeforeTheFirstEventListsAreEmptyToo() {
        assertThat(anyone().get("/api/claims?asOf=-1000000000-01-01T00:00:00Z").status()).isEqualTo(200);
    }

    @Test
    void aSourceThatNoStyleCanFormatIsSaidToBeSo() {
        String id = fresh("source");
        archivist().post("/api/sources", "{\"id\":\"%s\",\"csl\":{\"type\":\"book\",\"issued\":\"1990\"}}"
                .formatted(id));

        Answer answer = after(events() - 1).get("/api/sources/" + id + "/citation");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-citable");
    }

    @ParameterizedTest
    @CsvSource({ "/api/claims/none, 404", "/api/claims/NONE, 404", "/api/incidents/none/casualties, 404",
            "/api/incidents/none/figures?facet=DAMAGE, 404", "/api/sources/none/impact, 404",
            "/api/sources/none/claims, 404", "/api/claims/none/revisions/1, 404", "/api/incidents/none/history, 404",
            "/api/incidents?from=26.2.1992, 400", "/api/incidents/none/casualties?rule=MEAN, 400",
            "/api/incidents/none/figures?facet=POSITION, 400", "/api/nothing, 404" })
    void whatIsNotThereOrMakesNoSenseIsAProblem(String path, int status) {
        claim();
        Answer answer = after(events() - 1).get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aReaderWhoHasTheAnswerIsToldSo() {
        RecordedClaim claim = claim();
        for (String path : List.of("/api/claims/" + claim.id(), "/api/incidents/" + claim.incident() + "/casualties")) {
            Answer first = after(events() - 1).get(path);
            Answer again = anyone().with("If-None-Match", first.header("ETag")).get(path);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        }
        Answer incident = anyone().get("/api/incidents/" + claim.incident());
        assertThat(incident.header("ETag")).isEqualTo("\"1\"");
        assertThat(incident.header("Cache-Control")).isEqualTo("no-store");
        String asOf = "/api/incidents/" + claim.incident() + "?asOf=" + incident.header("Tabularium-Position");
        assertThat(anyone().with("If-None-Match", "\"1\"").get(asOf).status()).isEqualTo(304);
        // The numbers of its claims change without a new revision, so the tag says nothing of them.
        assertThat(anyone().with("If-None-Match", "\"1\"").get("/api/incidents/" + claim.incident()).status())
                .isEqualTo(200);
    }

    @Test
    void cellsThatASpreadsheetWouldExecuteAreMadeHarmless() {
        String incident = incident();
        String source = source();
        for (String beginning : List.of("=", "+", "-", "@", "\\t")) {
            archivist().post("/api/claims", Bodies.claim(incident, source, 1).replace("A newspaper",
                    beginning + "SUM(A1)"));
        }

        var rows = CsvRows.of(after(events() - 1).get("/api/incidents/" + incident + "/claims.csv").body());

        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row.getField("claimant.name")).startsWith("'"));
    }

    @Test
    void aReadWaitsForAPositionThatDoesNotComeForSoLongAndNoLonger() {
        claim();
        Answer beyond = anyone().with("Tabularium-At-Least", "999999").get("/api/claims");
        assertThat(beyond.status()).isEqualTo(503);
        assertThat(beyond.problem()).isEqualTo("view-lags-behind");
        assertThat(beyond.header("Retry-After")).isNotEmpty();
        assertThat(anyone().with("Tabularium-At-Least", "soon").get("/api/claims").status()).isEqualTo(400);
    }
}
