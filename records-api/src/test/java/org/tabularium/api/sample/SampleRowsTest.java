package org.tabularium.api.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.sample.SampleCollection.text;
import static org.tabularium.api.sample.SampleCollection.texts;

/** Each row of the two raw files is in the shipped collection as it stands there. */
class SampleRowsTest extends SampleRows {

    static Stream<RawRow> figures() {
        return rows().filter(RawRow::isFigure);
    }

    static Stream<RawRow> assertions() {
        return rows().filter(row -> !row.isAct() && !row.isActAmongClaims() && !row.isFigure());
    }

    static Stream<RawRow> acts() {
        return ACTS.stream();
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
}
