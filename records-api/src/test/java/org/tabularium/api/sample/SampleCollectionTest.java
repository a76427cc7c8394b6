package org.tabularium.api.sample;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.api.sample.RelationRules.Link;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.sample.SampleCollection.text;
import static org.tabularium.api.sample.SampleCollection.texts;

/** Holds the shipped collection against each row of the two raw files: nothing lost, nothing added. */
class SampleCollectionTest {

    private static final SampleCollection SAMPLE = SampleCollection.read();
    private static final List<RawRow> CLAIMS = RawRow.claims();
    private static final List<RawRow> ACTS = RawRow.acts();

    /** The row that describes its source and is no claim. */
    private static final String OF_THE_SOURCE = "NA-063";

    static Stream<RawRow> rows() {
        return Stream.concat(CLAIMS.stream().filter(row -> !row.written().equals(OF_THE_SOURCE)), ACTS.stream());
    }

    static Stream<RawRow> figures() {
        return rows().filter(RawRow::isFigure);
    }

    static Stream<RawRow> assertions() {
        return rows().filter(row -> !row.isAct() && !row.isActAmongClaims() && !row.isFigure());
    }

    static Stream<RawRow> acts() {
        return ACTS.stream();
    }

    private static RawRow claimRow(String written) {
        return CLAIMS.stream().filter(row -> row.written().equals(written)).findFirst().orElseThrow();
    }

    private static JsonNode claimOf(RawRow row) {
        return SAMPLE.one("claim", row.written().toLowerCase(Locale.ROOT));
    }

    private static JsonNode statementOf(RawRow row) {
        return claimOf(row).path("statement");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachRowIsOneClaimWithItsClaimantChainAndDates(RawRow row) {
        JsonNode claim = claimOf(row);
        JsonNode claimant = claim.path("claimant");
        List<String> chain = Stream.concat(Stream.of(text(claimant, "name")), texts(claimant, "via").stream()).toList();

        assertThat(text(claim, "incident")).isEqualTo("khojaly-1992");
        assertThat(chain).isEqualTo(ClaimRules.claimantAndChain(row));
        assertThat(text(claimant, "kind")).isEqualTo(ClaimRules.kind(row));
        assertThat(text(claim, "occurred")).isEqualTo(row.get("date_edtf"));
        assertThat(text(claim, "claimed")).isEqualTo(ClaimRules.claimed(row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachRowCitesItsOneWorkAtItsPlace(RawRow row) {
        JsonNode claim = claimOf(row);
        JsonNode csl = SAMPLE.sourceOf(claim).path("csl");
        String issued = csl.path("issued").path("date-parts").path(0).valueStream()
                .map(part -> "%02d".formatted(part.intValue())).collect(Collectors.joining("-"));

        assertThat(claim.path("citations").size()).isEqualTo(1);
        assertThat(claim.path("citations").path(0).propertyNames()).isSubsetOf("source", "locator");
        assertThat(text(claim.path("citations").path(0), "locator")).isEqualTo(row.get("locator"));
        assertThat(List.of(text(csl, "title"), text(csl, "publisher"), issued, text(csl, "URL"))).isEqualTo(row.work());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachRowsNoteIsKeptWholeWithALineForEachCellThatHasNoMember(RawRow row) {
        JsonNode statement = statementOf(row);
        boolean categoryHasAMember = row.isFigure()
                ? FigureRules.isHeldBy(row, text(statement, "group"), text(statement, "groupText"))
                : row.isActAmongClaims() || row.get("category").equals(text(statement, "object"));

        assertThat(text(claimOf(row), "note"))
                .isEqualTo(ClaimRules.note(row, text(statement, "predicate"), categoryHasAMember));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void aRowWithANumberIsAFigureWithItsNumbersAndCodes(RawRow row) {
        JsonNode figure = statementOf(row);
        JsonNode value = figure.path("value");

        assertThat(text(figure, "type")).isEqualTo("FIGURE");
        assertThat(text(value, "state")).isEqualTo("KNOWN");
        assertThat(List.of("low", "best", "high")).allSatisfy(
                bound -> assertThat(value.has(bound) ? value.path(bound).toString() : "").isEqualTo(row.get(bound)));
        assertThat(text(value, "qualifier")).isEqualTo(ClaimRules.qualifier(row));
        assertThat(text(figure, "unit")).isEqualTo(FigureRules.unit(row));
        assertThat(text(figure, "facet")).isEqualTo(FigureRules.facet(row));
        assertThat(text(figure, "measure")).isEqualTo(FigureRules.measure(row));
        assertThat(text(figure, "measureText")).isEqualTo(FigureRules.measureText(row));
        assertThat(text(figure, "group")).isEqualTo(FigureRules.group(row));
        if (FigureRules.differsByPlace(row)) {
            assertThat(text(figure, "groupText")).isEqualTo(row.get("place"));
        } else if (text(figure, "group").equals("OTHER")) {
            assertThat(text(figure, "groupText")).isEqualTo(row.get("category"));
        } else {
            assertThat(text(figure, "groupText")).isIn("", row.get("category"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assertions")
    void aRowWithoutANumberIsAnAssertionInItsOwnWords(RawRow row) {
        JsonNode assertion = statementOf(row);

        assertThat(text(assertion, "type")).isEqualTo("ASSERTION");
        assertThat(text(assertion, "facet")).isEqualTo(FigureRules.facet(row));
        assertThat(text(assertion, "predicate")).isEqualTo(FigureRules.predicate(row));
        assertThat(text(assertion, "object")).isEqualTo(row.get(row.has("object") ? "object" : "category"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void anActIsAResolutionInItsOwnWords(RawRow row) {
        JsonNode act = statementOf(row);

        assertThat(text(act, "type")).isEqualTo("RESOLUTION");
        assertThat(text(act, "body")).isEqualTo(row.get("body"));
        assertThat(text(act, "jurisdiction")).isEqualTo(row.get("country_or_organisation"));
        assertThat(text(act, "number")).isEqualTo(row.get("number"));
        assertThat(text(act, "title")).isEqualTo(row.get("title"));
        assertThat(text(act, "adopted")).isEqualTo(ActRules.adopted(row));
        assertThat(text(act, "wordingText")).isEqualTo(row.get("wording_used"));
        assertThat(text(act, "bodyLevel")).isEqualTo(ActRules.bodyLevel(row));
        assertThat(text(act, "instrument")).isEqualTo(ActRules.instrument(row));
        assertThat(text(act, "status")).isEqualTo(ActRules.status(row));
        assertThat(texts(act, "wording")).isEqualTo(ActRules.wording(row));
        assertThat(text(act, "stance")).isEqualTo(ActRules.stance(row));
    }

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
