package org.tabularium.core.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("the locale is the whole process's")
class FigureInputTest {

    private static final Map<String, Set<String>> MEASURES = Map.of(
            "CASUALTY", Set.of("KILLED", "WOUNDED", "DISABLED", "MISSING", "ORPHANED_BOTH_PARENTS",
                    "ORPHANED_ONE_PARENT", "FAMILIES_ANNIHILATED", "BODIES_EXAMINED", "BODIES_RECOVERED", "BURIED",
                    "CAUSE_OF_DEATH"),
            "HOSTAGE", Set.of("TAKEN", "HELD", "RELEASED", "FATE_UNKNOWN", "DIED_IN_CAPTIVITY"),
            "DAMAGE", Set.of("PROPERTY"), "DISPLACEMENT", Set.of("FLED"), "POPULATION", Set.of("RESIDENT", "PRESENT"),
            "RETURN", Set.of("RETURNED", "PLANNED"),
            "RECOGNITION", Set.of("STATES", "SUBNATIONAL_STATES", "BODIES"), "MEMORIAL", Set.of("MONUMENTS"));

    private static List<String> faults(Document document) {
        return Reading.faults(document, ClaimContent::read);
    }

    private static Figure read(Document document) {
        return (Figure) Claims.read(document).statement();
    }

    private static Document of(String facet, String measure) {
        return Claims.leastFigure().withText("/statement/facet", facet).withText("/statement/measure", measure);
    }

    static Stream<Arguments> everyFacetAndMeasure() {
        return MEASURES.keySet().stream().sorted().flatMap(facet -> Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.OTHER).map(measure -> Arguments.of(facet, measure.name())));
    }

    @ParameterizedTest
    @MethodSource("everyFacetAndMeasure")
    void aMeasureBelongsToItsFacet(String facet, String measure) {
        assertThat(faults(of(facet, measure))).isEqualTo(MEASURES.getOrDefault(facet, Set.of()).contains(measure)
                ? List.of()
                : List.of("/statement/measure unknown-code"));
    }

    @Test
    void noMeasureIsWithoutAFacet() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::name)).containsExactlyInAnyOrderElementsOf(
                Stream.concat(MEASURES.values().stream().flatMap(Set::stream), Stream.of("OTHER")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "CASUALTY", "HOSTAGE", "DAMAGE", "DISPLACEMENT", "POPULATION", "RETURN", "RECOGNITION",
            "MEMORIAL" })
    void eachFacetHasOtherMeasuresWithWordsBesideThem(String facet) {
        assertThat(faults(of(facet, "OTHER"))).containsExactly("/statement/measureText missing");
        assertThat(faults(of(facet, "OTHER").withText("/statement/measureText", "frozen"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "RESOLUTION", "RESPONSIBILITY", "CHARACTERISATION", "MILITARY_ACTION", "CONTROL",
            "CAMPAIGN", "COMMEMORATION", "POSITION", "OTHER" })
    void otherFacetsHaveNoFigures(String facet) {
        assertThat(faults(of(facet, "KILLED"))).containsExactly("/statement/facet unknown-code");
        assertThat(faults(of(facet, "OTHER").withText("/statement/measureText", "x")))
                .containsExactly("/statement/facet unknown-code");
    }

    @Test
    void aFacetThatIsUnknownSaysNothingOfTheMeasure() {
        assertThat(faults(of("DEATHS", "HELD"))).containsExactly("/statement/facet unknown-code");
        assertThat(faults(of("HOSTAGE", "SHOT"))).containsExactly("/statement/measure unknown-code");
        assertThat(faults(of("DEATHS", "SHOT"))).containsExactly("/statement/facet unknown-code",
                "/statement/measure unknown-code");
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void theGroupsAreRead(Group group) {
        assertThat(read(Claims.figure().withText("/statement/group", group.name())).group()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({ "group, groupText", "measure, measureText", "unit, unitText" })
    void otherNeedsWordsBesideIt(String code, String words) {
        Document other = Claims.figure().withText("/statement/" + code, "OTHER");

        assertThat(faults(other)).isEmpty();
        assertThat(faults(other.without("/statement/" + words))).containsExactly("/statement/" + words + " missing");
        assertThat(faults(other.with("/statement/" + words, "null")))
                .containsExactly("/statement/" + words + " missing");
        assertThat(faults(other.with("/statement/" + words, "\"\""))).containsExactly("/statement/" + words + " blank");
    }

    @ParameterizedTest
    @CsvSource({ "/statement/measureText, from frostbite", "/statement/groupText, of school age" })
    void wordsNarrowAnyMeasureAndGroup(String pointer, String words) {
        assertThat(faults(Claims.leastFigure().withText(pointer, words))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PERSONS", "FAMILIES", "CASES", "MONUMENTS", "STATES", "ACTS", "YEARS", "USD", "EUR",
            "AZN", "AMD", "RUB", "GBP", "CHF", "JPY", "XAF", "TRY", "GEL" })
    void aUnitIsOneOfOursOrACurrencyInUse(String unit) {
        assertThat(read(Claims.leastFigure().withText("/statement/unit", unit)).unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"DEM\" | unknown-code", "\"SUR\" | unknown-code", "\"AZM\" | unknown-code",
            "\"RUR\" | unknown-code", "\"FRF\" | unknown-code", "\"XAU\" | unknown-code", "\"XXX\" | unknown-code",
            "\"XTS\" | unknown-code", "\"usd\" | unknown-code", "\"PEOPLE\" | unknown-code", "\"$\" | unknown-code",
            "\"\" | blank", "\" \" | blank", "1 | wrong-type", "[] | wrong-type", "true | wrong-type" })
    void anotherUnitIsRefusedOnce(String literal, String code) {
        assertThat(faults(Claims.leastFigure().with("/statement/unit", literal)))
                .containsExactly("/statement/unit " + code);
    }

    @Test
    void unitsDoNotDependOnTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(faults(Claims.leastFigure().withText("/statement/unit", "INR"))).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }
}
