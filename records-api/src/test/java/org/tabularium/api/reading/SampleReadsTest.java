package org.tabularium.api.reading;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.api.testing.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a newcomer sees of the sample collection. */
class SampleReadsTest extends SampleService {

    @Test
    void casualtiesStandSideBySideWithWhoSaysSoAndWhere() {
        Answer answer = anyone().get(INCIDENT + "/casualties");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("incident", "asOf", "rule", "measures");
        JsonNode killed = answer.json().at("/measures/0");
        assertThat(killed.path("measure").asString()).isEqualTo("KILLED");
        assertThat(killed.path("group").asString()).isEqualTo("ALL");
        assertThat(killed.path("range").toString())
                .isEqualTo("{\"lowest\":160,\"highest\":1000,\"note\":\"computed, not asserted\"}");
        assertThat(killed.path("independentSources").asInt()).isEqualTo(7);
        assertThat(killed.at("/claims/0").toString()).isEqualTo("""
                {"id":"na-015","revision":1,"claimant":{"name":"News.Az (own voice)","kind":"MEDIA","via":[]},\
                "value":{"state":"KNOWN","best":613},"occurred":"1992-02-25/1992-02-26",\
                "citations":[{"source":"news-az-2026","locator":"paragraph 5"}],"relations":[],"position":%s}"""
                .formatted(killed.at("/claims/0/position").asString()));
        assertThat(ids(killed.path("claims"))).contains("hrw-002", "la-001", "vr-006");
    }

    @Test
    void ofEachClaimantOnlyTheLatestClaimIsShownWhereThatRuleIsAskedFor() {
        Answer answer = anyone().get(INCIDENT + "/casualties?rule=LATEST_PER_CLAIMANT");

        assertThat(answer.json().path("rule").asString()).isEqualTo("LATEST_PER_CLAIMANT");
        answer.json().path("measures").forEach(measure -> assertThat(StreamSupport
                .stream(measure.path("claims").spliterator(), false).map(claim -> claim.path("claimant").toString()))
                .doesNotHaveDuplicates());
    }

    @Test
    void resolutionsHoldAllActsContestingOnesIncluded() {
        JsonNode view = anyone().get(INCIDENT + "/resolutions").json();

        assertThat(view.path("acts").size()).isEqualTo(75);
        assertThat(ids(view.path("acts"))).contains("na-032", "us-ri-2013", "am-un-1997", "am-un-2012");
        assertThat(view.at("/counts/0").toString()).isEqualTo("""
                {"rule":"each claim counts as one act","by":"stance","values":\
                {"RECOGNISES_OR_CONDEMNS":36,"COMMEMORATES":36,"CONTESTS":3}}""");
    }

    @Test
    void hostagesHaveALifeLine() {
        JsonNode view = anyone().get(INCIDENT + "/hostages").json();

        assertThat(view.at("/measures/0/measure").asString()).isEqualTo("TAKEN");
        assertThat(StreamSupport.stream(view.path("lifeLine").spliterator(), false)
                .map(figure -> figure.path("measure").asString()).distinct())
                .containsExactly("TAKEN", "RELEASED", "FATE_UNKNOWN");
    }

    @Test
    void theIncidentCountsItsClaims() {
        JsonNode incident = anyone().get(INCIDENT).json();

        assertThat(incident.path("name").asString()).isEqualTo("Khojaly, 25–26 February 1992");
        assertThat(incident.path("counts").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(243);
    }

    @Test
    void aWalkOverAllPagesSeesEachClaimOnce() {
        List<String> seen = new java.util.ArrayList<>();
        String next = "/api/claims?limit=50";
        while (!next.isEmpty()) {
            Answer page = anyone().get(next);
            assertThat(page.status()).isEqualTo(200);
            seen.addAll(ids(page.json().path("items")));
            next = nextOf(page);
        }

        assertThat(seen).hasSize(243).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theTimelineIsInOrderAndDatesWithoutABoundComeLast() {
        List<JsonNode> items = anyone().get(INCIDENT + "/timeline?limit=1000").json().path("items").valueStream()
                .toList();

        assertThat(items).hasSize(243);
        List<Boolean> dated = items.stream().map(item -> item.has("occurred")
                && !item.path("occurred").asString().startsWith("XXXX")
                && !item.path("occurred").asString().startsWith("..")).toList();
        assertThat(dated.lastIndexOf(true)).isLessThan(dated.indexOf(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/claims?facet=HOSTAGE                      | 10
            /api/claims?measure=KILLED&group=CHILDREN      | 4
            /api/claims?claimant=Wikipedia                 | 2
            /api/claims?source=news-az-2026                | 62
            /api/claims?q=tragedy%20of%20the%20century     | 1
            /api/claims?status=WITHDRAWN                   | 0
            /api/incidents/khojaly-1992/claims?facet=DAMAGE | 6
            /api/sources/news-az-2026/claims               | 62
            """)
    void claimsAreFound(String path, int number) {
        assertThat(anyone().get(path).json().path("items").size()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({ "/api/incidents?q=khojaly, 1", "/api/incidents?q=nowhere, 0", "/api/incidents?from=1992-02-26, 1",
            "/api/incidents?from=1992-02-27, 0", "/api/incidents?to=1992-02-24, 0",
            "/api/incidents?country=Azerbaijan, 0" })
    void incidentsAreFound(String path, int number) {
        assertThat(anyone().get(path).json().path("items").size()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({ "/api/claims.csv, 243", "/api/sources.csv, 116", "/api/incidents.csv, 1",
            "/api/incidents/khojaly-1992/timeline.csv, 243", "/api/incidents/khojaly-1992/resolutions.csv, 75",
            "/api/incidents/khojaly-1992/casualties.csv, 57", "/api/incidents/khojaly-1992/hostages.csv, 10",
            "/api/incidents/khojaly-1992/figures.csv?facet=DAMAGE, 5" })
    void everyListHasACsvTwin(String path, int rows) {
        Answer answer = anyone().get(path);

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(CsvRows.of(answer.body())).hasSize(rows);
        String plain = path.replaceFirst("\\.csv", "");
        assertThat(anyone().with("Accept", "text/csv").get(plain).body()).isEqualTo(answer.body());
        assertThat(anyone().with("Accept", "text/html,*/*;q=0.8").get(plain).header("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void aSourceIsCitedAndTellsWhatRestsOnIt() {
        assertThat(anyone().get("/api/sources/news-az-2026/citation?style=apa").body())
                .isEqualTo("News.Az article on the 34th anniversary of Khojaly. (2026, February 25).");
        JsonNode impact = anyone().get("/api/sources/news-az-2026/impact").json();
        assertThat(impact.path("claims").size()).isEqualTo(62);
        assertThat(impact.path("counts").toString())
                .isEqualTo("{\"derived\":0,\"claims\":62,\"onNothingElse\":62,\"formerly\":0}");
        Answer csl = anyone().with("Accept", "application/vnd.citationstyles.csl+json")
                .get("/api/sources/news-az-2026");
        assertThat(csl.header("Content-Type")).isEqualTo("application/vnd.citationstyles.csl+json");
        assertThat(csl.json().path("id").asString()).isEqualTo("news-az-2026");
        assertThat(csl.json().has("csl")).isFalse();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("id").asString()).toList();
    }

    private static String nextOf(Answer page) {
        return page.response().headers().allValues("Link").stream().filter(link -> link.endsWith("rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>'))).findFirst().orElse("");
    }
}
