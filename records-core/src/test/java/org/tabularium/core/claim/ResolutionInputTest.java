package org.tabularium.core.claim;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;
import org.tabularium.core.time.Edtf;

import static org.assertj.core.api.Assertions.assertThat;

class ResolutionInputTest {

    private static List<String> faults(Document document) {
        return Reading.faults(document, ClaimContent::read).stream()
                .map(fault -> fault.replaceFirst("^/statement", "")).toList();
    }

    private static Resolution read(Document document) {
        return (Resolution) Claims.read(document).statement();
    }

    @Test
    void everyMemberIsRead() {
        assertThat(read(Claims.resolution())).isEqualTo(new Resolution("Senate", Resolution.Level.NATIONAL, "Example",
                Resolution.Instrument.RESOLUTION, "S. 12/1", "On the incident", Edtf.parse("2012-02-01"),
                Resolution.Status.ADOPTED, List.of(Resolution.Wording.MASSACRE, Resolution.Wording.OTHER),
                "“grave loss”", Resolution.Stance.CONDEMNS));
    }

    @ParameterizedTest
    @ValueSource(strings = { "body", "bodyLevel", "jurisdiction", "instrument", "adopted", "status", "wording",
            "stance" })
    void whatMustBeThereIsMissedOnceAndNull(String member) {
        assertThat(faults(Claims.resolution().without("/statement/" + member)))
                .containsExactly("/" + member + " missing");
        assertThat(faults(Claims.resolution().with("/statement/" + member, "null")))
                .containsExactly("/" + member + " missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "number", "title", "wordingText" })
    void theRestMayBeLeftOut(String member) {
        assertThat(faults(Claims.resolution().without("/statement/" + member))).isEmpty();
        assertThat(read(Claims.resolution().with("/statement/" + member, "null")))
                .isEqualTo(read(Claims.resolution().without("/statement/" + member)));
    }

    @ParameterizedTest
    @CsvSource({ "body, 300", "jurisdiction, 300", "number, 300", "title, 300", "wordingText, 2000" })
    void aTextHasItsLongestLength(String member, int longest) {
        String pointer = "/statement/" + member;

        assertThat(faults(Claims.resolution().withText(pointer, "é".repeat(longest)))).isEmpty();
        assertThat(faults(Claims.resolution().withText(pointer, "é".repeat(longest + 1))))
                .containsExactly("/" + member + " too-long");
        assertThat(faults(Claims.resolution().with(pointer, "{}"))).containsExactly("/" + member + " wrong-type");
        assertThat(faults(Claims.resolution().with(pointer, "\"\""))).containsExactly("/" + member + " blank");
    }

    @ParameterizedTest
    @CsvSource({ "bodyLevel, NATIONAL SUBNATIONAL MUNICIPAL INTERNATIONAL COMMITTEE EXECUTIVE GROUP MEMBER",
            "instrument, RESOLUTION STATEMENT DECLARATION PROCLAMATION MOTION LETTER DECISION OTHER",
            "status, ADOPTED INTRODUCED SIGNED SUBMITTED REPORTED UNKNOWN",
            "stance, RECOGNISES CONDEMNS RECOGNISES_OR_CONDEMNS COMMEMORATES CONTESTS OTHER" })
    void theCodesAreKnownAndNoOthers(String member, String codes) {
        for (String code : codes.split(" ", -1)) {
            assertThat(faults(Claims.resolution().withText("/statement/" + member, code))).as(code).isEmpty();
        }
        assertThat(faults(Claims.resolution().withText("/statement/" + member, "ELSE")))
                .containsExactly("/" + member + " unknown-code");
    }

    @Test
    void allWordingsMayStandTogether() {
        assertThat(read(Claims.resolution().with("/statement/wording", """
                ["GENOCIDE","MASSACRE","CRIME_AGAINST_HUMANITY","WAR_CRIME","TRAGEDY","ATROCITY","OTHER","NONE"]"""))
                .wording()).containsExactly(Resolution.Wording.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[] | /wording missing", "\"MASSACRE\" | /wording wrong-type",
            "[\"MASSACRE\",\"CRIME\"] | /wording/1 unknown-code", "[\"MASSACRE\",\"MASSACRE\"] | /wording duplicate",
            "[null] | /wording/0 unknown-code", "{} | /wording wrong-type" })
    void aWordingIsAListOfCodes(String literal, String fault) {
        assertThat(faults(Claims.resolution().with("/statement/wording", literal))).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2012", "XXXX", "2012-02", "2011/2012", "2012-02-01?" })
    void aDateOfAdoptionIsEdtf(String date) {
        assertThat(read(Claims.resolution().withText("/statement/adopted", date)).adopted().text()).isEqualTo(date);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(faults(Claims.resolution().with("/statement",
                """
                        {"type":"RESOLUTION","body":"","bodyLevel":"X","instrument":1,"adopted":"soon","status":"X","wording":[],
                         "stance":"X","facet":"RESOLUTION"}""")))
                .containsExactly("/body blank", "/bodyLevel unknown-code",
                        "/jurisdiction missing", "/instrument unknown-code", "/adopted bad-date",
                        "/status unknown-code", "/wording missing", "/stance unknown-code", "/facet unknown-member");
    }
}
