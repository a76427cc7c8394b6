package org.tabularium.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.Place;
import org.tabularium.core.source.Capture;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.wiring.StoredNames;
import org.tabularium.projections.change.ChangeKind;
import org.tabularium.projections.view.RecordStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Every code that a page may have to show has words of its own, and none has the words of another. */
class LabelsTest {

    private static final Map<Class<? extends Enum<?>>, String> CODES = Map.ofEntries(
            Map.entry(CorrectionKind.class, "correction"), Map.entry(ChangeKind.class, "change"),
            Map.entry(RecordStatus.class, "status"),
            Map.entry(Claimant.Kind.class, "kind"), Map.entry(Citation.Form.class, "form"),
            Map.entry(Citation.Information.class, "information"), Map.entry(Citation.Evidence.class, "evidence"),
            Map.entry(Relation.Type.class, "type"), Map.entry(Facet.class, "facet"),
            Map.entry(Measure.class, "measure"), Map.entry(Group.class, "group"),
            Map.entry(Value.State.class, "state"), Map.entry(Value.Qualifier.class, "qualifier"),
            Map.entry(Resolution.Level.class, "bodyLevel"), Map.entry(Resolution.Instrument.class, "instrument"),
            Map.entry(Resolution.Status.class, "status"), Map.entry(Resolution.Wording.class, "wording"),
            Map.entry(Resolution.Stance.class, "stance"));

    private static final List<Class<? extends Record>> CONTENTS = List.of(ClaimContent.class, Claimant.class,
            Citation.class, Relation.class, Figure.class, Value.class, Resolution.class, Assertion.class,
            IncidentContent.class, Place.class, SourceContent.class, Capture.class);

    static Set<Map.Entry<Class<? extends Enum<?>>, String>> codes() {
        return CODES.entrySet();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasALabelOfItsOwn(Map.Entry<Class<? extends Enum<?>>, String> codes) {
        List<String> labels = new ArrayList<>();
        for (Enum<?> code : codes.getKey().getEnumConstants()) {
            assertThat(Labels.find(codes.getValue(), code.name())).as(code.name()).isPresent();
            labels.add(Labels.of(codes.getValue(), code));
        }

        assertThat(labels).isNotEmpty().doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void everyEventHasALabel() {
        assertThat(StoredNames.TYPES.classes().keySet()).isNotEmpty()
                .allSatisfy(name -> assertThat(Labels.find("event", name)).as(name).isPresent());
    }

    @Test
    void everyMemberOfAContentHasALabel() {
        Stream<String> members = CONTENTS.stream().flatMap(content -> Stream.of(content.getRecordComponents()))
                .map(member -> member.getName());

        assertThat(Stream.concat(members, Stream.of("type")))
                .allSatisfy(name -> assertThat(Labels.find("field", name)).as(name).isPresent());
    }

    @Test
    void everyUnitOfOurOwnHasALabelAndACurrencyIsItsOwn() {
        assertThat(Stream.of("PERSONS", "FAMILIES", "CASES", "MONUMENTS", "STATES", "ACTS", "YEARS", "OTHER"))
                .allSatisfy(unit -> assertThat(Labels.find("unit", unit)).isPresent());
        assertThat(Said.unit("AZN", null)).isEqualTo("AZN");
    }

    @Test
    void ourOwnWordsAreNeutralAndTermsOfJudgementAreQuotedFromTheAct() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.tabularium.api.pages.labels");

        assertThat(bundle.keySet()).filteredOn(key -> bundle.getString(key)
                .matches("(?i).*(genocide|massacre|tragedy|atrocity|crime).*"))
                .allSatisfy(key -> assertThat(key).startsWith("wording."))
                .allSatisfy(key -> assertThat(bundle.getString(key)).startsWith("“").endsWith("”"));
    }

    @Test
    void aCodeWithoutALabelIsShownInItsOwnWords() {
        assertThat(Labels.of("predicate", "NAMED_ACTOR")).isEqualTo("named actor");
    }
}
