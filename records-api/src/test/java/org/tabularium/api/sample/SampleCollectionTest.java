package org.tabularium.api.sample;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tabularium.api.sample.RelationRules.Link;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.sample.SampleCollection.text;

/** The shipped collection as a whole holds what the two raw files hold: nothing lost, nothing added. */
class SampleCollectionTest extends SampleRows {

    @Test
    void theOneActAmongTheClaimsTakesItsTitleFromTheRowThatGivesIt() {
        JsonNode act = SAMPLE.one("claim", "na-032").path("statement");

        assertThat(act).isEqualTo(SampleCollection.JSON.readTree("""
                {"type":"RESOLUTION","body":"Milli Majlis","bodyLevel":"NATIONAL","jurisdiction":"Azerbaijan",
                 "instrument":"RESOLUTION","title":"On February 26 – Khojaly Genocide Day","adopted":"1994",
                 "status":"ADOPTED","wording":["GENOCIDE"],"stance":"RECOGNISES_OR_CONDEMNS"}"""));
        assertThat(claimRow("NA-033").get("object")).isEqualTo("title: \"" + text(act, "title") + "\"");
    }

    @Test
    void theRelationsAreThoseOfTheRowsRemarksAndNoOthers() {
        var links = SAMPLE.all("claim").stream().flatMap(claim -> claim.path("relations").valueStream()
                .map(relation -> new Link(text(claim, "id"), text(relation, "type"), text(relation, "claim"))));

        assertThat(links).containsExactlyInAnyOrderElementsOf(RelationRules.links(CLAIMS, ACTS));
    }

    @Test
    void aClaimStandsAfterItsSourcesAndTheClaimsItPointsTo() {
        Set<String> before = new HashSet<>();
        for (JsonNode claim : SAMPLE.all("claim")) {
            assertThat(before).containsAll(
                    claim.path("relations").valueStream().map(relation -> text(relation, "claim")).toList());
            before.add(text(claim, "id"));
        }
        assertThat(SAMPLE.lines().stream().map(line -> String.join("", line.propertyNames())).distinct())
                .containsExactly("incident", "source", "claim");
        assertThat(SAMPLE.lines()).hasSize(1 + SAMPLE.all("source").size() + SAMPLE.all("claim").size());
    }

    @Test
    void aWorkIsOneSource() {
        var works = Stream.concat(CLAIMS.stream(), ACTS.stream()).map(RawRow::work).distinct().toList();
        var ids = SAMPLE.all("source").stream().map(source -> text(source, "id")).toList();
        var cited = rows().map(row -> text(SAMPLE.sourceOf(claimOf(row)), "id")).distinct().toList();

        assertThat(ids).hasSize(works.size()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(cited);
        assertThat(SAMPLE.all("source")).noneMatch(source -> source.has("derivedFrom"));
    }

    @Test
    void theRowThatDescribesItsSourceIsThatSourcesIssueAndNote() {
        RawRow row = claimRow(OF_THE_SOURCE);
        JsonNode source = SAMPLE.one("source", "news-az-2026");

        assertThat(source.path("csl").path("issued").path("date-parts").toString()).isEqualTo("[[2026,2,25]]");
        assertThat(text(source, "note")).contains(row.get("locator"), row.get("object"), row.get("category"));
        assertThat(SAMPLE.all("claim")).noneMatch(claim -> text(claim, "id").equals("na-063"));
    }

    @Test
    void theIncidentIsNeutralAndOne() {
        assertThat(SAMPLE.all("incident")).containsExactly(SampleCollection.JSON.readTree("""
                {"id":"khojaly-1992","name":"Khojaly, 25–26 February 1992","occurred":"1992-02-25/1992-02-26",
                 "place":{"name":"Khojaly"}}"""));
    }

    @Test
    void theCountsAreThoseOfTheRawFiles() {
        assertThat(SAMPLE.all("claim")).hasSize(243);
        assertThat(CLAIMS).hasSize(170);
        assertThat(ACTS).hasSize(74);
        assertThat(countsBy("type")).isEqualTo(Map.of("FIGURE", 96L, "ASSERTION", 72L, "RESOLUTION", 75L));
        assertThat(countsBy("type", "facet")).isEqualTo(Map.ofEntries(Map.entry("FIGURE CASUALTY", 57L),
                Map.entry("FIGURE HOSTAGE", 10L), Map.entry("FIGURE DAMAGE", 5L), Map.entry("FIGURE DISPLACEMENT", 1L),
                Map.entry("FIGURE POPULATION", 5L), Map.entry("FIGURE RETURN", 6L), Map.entry("FIGURE RECOGNITION", 5L),
                Map.entry("FIGURE MEMORIAL", 7L), Map.entry("RESOLUTION ", 75L), Map.entry("ASSERTION CAMPAIGN", 11L),
                Map.entry("ASSERTION CHARACTERISATION", 9L), Map.entry("ASSERTION COMMEMORATION", 4L),
                Map.entry("ASSERTION CONTROL", 4L), Map.entry("ASSERTION DAMAGE", 1L),
                Map.entry("ASSERTION DISPLACEMENT", 2L), Map.entry("ASSERTION MEMORIAL", 1L),
                Map.entry("ASSERTION MILITARY_ACTION", 6L), Map.entry("ASSERTION POSITION", 16L),
                Map.entry("ASSERTION RECOGNITION", 5L), Map.entry("ASSERTION RESOLUTION", 5L),
                Map.entry("ASSERTION RESPONSIBILITY", 6L), Map.entry("ASSERTION RETURN", 2L)));
    }

    private static Map<String, Long> countsBy(String... members) {
        Function<JsonNode, String> key = claim -> Stream.of(members)
                .map(member -> text(claim.path("statement"), member))
                .collect(Collectors.joining(" "));
        return SAMPLE.all("claim").stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    @Test
    void eachLineIsCompactJsonInNfcAndUnescaped() {
        assertThat(SAMPLE.text()).isEqualTo(Normalizer.normalize(SAMPLE.text(), Normalizer.Form.NFC)).endsWith("\n");
        assertThat(SAMPLE.text().lines().toList()).isEqualTo(SAMPLE.lines().stream().map(JsonNode::toString).toList());
    }
}
