package org.tabularium.core.claim;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;
import org.tabularium.core.time.Edtf;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimInputTest {

    private static List<String> faults(Document document) {
        return Reading.faults(document, ClaimContent::read);
    }

    private static ClaimContent read(Document document) {
        return Claims.read(document);
    }

    private static String listOf(int size, String item) {
        return Collections.nCopies(size, item).toString();
    }

    static Stream<Document> everyShape() {
        return Stream.of(Claims.figure(), Claims.leastFigure(), Claims.resolution(), Claims.assertion());
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void aValidClaimIsTaken(Document document) {
        assertThat(faults(document)).isEmpty();
    }

    @Test
    void everyMemberIsRead() {
        assertThat(read(Claims.figure().without("/statement").with("/statement", """
                {"type":"FIGURE","facet":"HOSTAGE","measure":"TAKEN","group":"ALL",
                 "value":{"state":"UNKNOWN"},"unit":"PERSONS"}"""))).isEqualTo(new ClaimContent("khojaly-1992",
                new Claimant("Parliamentary commission", Claimant.Kind.LEGISLATURE,
                        List.of("News.Az", "An agency")),
                Edtf.parse("1992-06~"), Edtf.parse("1992-02-25/1992-02-26"),
                List.of(new Citation("news-az-2026", "paragraph 5", Citation.Form.DERIVATIVE,
                        Citation.Information.SECONDARY, Citation.Evidence.DIRECT),
                        new Citation("hrw-response-1997", null, null, null, null)),
                new Figure(Facet.HOSTAGE, Measure.TAKEN, null, Group.ALL, null,
                        new Value(Value.State.UNKNOWN, null, null, null, null, false), "PERSONS", null),
                List.of(new Relation(Relation.Type.PART_OF, "na-015"),
                        new Relation(Relation.Type.CONTESTS, "na-016")),
                "Counted by the commission."));
    }

    @Test
    void whatMayBeLeftOutIsNothingOrAnEmptyList() {
        assertThat(read(Claims.leastFigure())).isEqualTo(new ClaimContent("khojaly-1992",
                new Claimant("News.Az", Claimant.Kind.MEDIA, List.of()), null, null,
                List.of(new Citation("news-az-2026", null, null, null, null)),
                new Figure(Facet.CASUALTY, Measure.KILLED, null, Group.ALL, null,
                        new Value(Value.State.KNOWN, null, Decimal.of(613), null, null, false), "PERSONS", null),
                List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/incident", "/claimant", "/claimant/name", "/claimant/kind", "/citations",
            "/citations/0/source", "/statement", "/statement/type", "/statement/facet", "/statement/measure",
            "/statement/group", "/statement/value", "/statement/value/state", "/statement/unit", "/relations/0/type",
            "/relations/0/claim" })
    void whatMustBeThereIsMissedOnceAndNull(String pointer) {
        assertThat(faults(Claims.figure().without(pointer))).containsExactly(pointer + " missing");
        assertThat(faults(Claims.figure().with(pointer, "null"))).containsExactly(pointer + " missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/claimed", "/occurred", "/note", "/relations", "/claimant/via", "/citations/0/locator",
            "/citations/0/form", "/citations/0/information", "/citations/0/evidence", "/statement/measureText",
            "/statement/value/low", "/statement/value/qualifier" })
    void whatMayBeLeftOutMayBeNull(String pointer) {
        assertThat(read(Claims.figure().with(pointer, "null"))).isEqualTo(read(Claims.figure().without(pointer)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/id", "/status", "/claimant/role", "/citations/1/page", "/statement/body",
            "/statement/value/mean", "/relations/1/note", "/statement/value/a~1b" })
    void anUnknownMemberIsRefusedAtEveryLevel(String pointer) {
        assertThat(faults(Claims.figure().with(pointer, "\"x\""))).containsExactly(pointer + " unknown-member");
    }

    @ParameterizedTest
    @CsvSource({ "/claimant/name, 300", "/claimant/via/1, 300", "/citations/0/locator, 200", "/note, 2000",
            "/statement/measureText, 2000", "/statement/groupText, 2000", "/statement/unitText, 300" })
    void aTextHasItsLongestLength(String pointer, int longest) {
        assertThat(faults(Claims.figure().withText(pointer, "😀".repeat(longest)))).isEmpty();
        assertThat(faults(Claims.figure().withText(pointer, "😀".repeat(longest) + "a")))
                .containsExactly(pointer + " too-long");
        assertThat(faults(Claims.figure().with(pointer, "12"))).containsExactly(pointer + " wrong-type");
        assertThat(faults(Claims.figure().with(pointer, "\"\\t\""))).containsExactly(pointer + " blank");
        assertThat(faults(Claims.figure().with(pointer, "\"a\\ud800\""))).containsExactly(
                pointer + " forbidden-character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/incident | \"Khojaly\" | bad-id", "/incident | 1992 | bad-id",
            "/claimant | \"News.Az\" | wrong-type", "/claimant | [] | wrong-type",
            "/claimant/kind | \"PRESS\" | unknown-code", "/claimant/kind | \"media\" | unknown-code",
            "/claimant/kind | 1 | unknown-code", "/claimant/via | \"News.Az\" | wrong-type",
            "/claimant/via/0 | null | wrong-type", "/claimed | \"June 1992\" | bad-date",
            "/claimed | 1992 | wrong-type", "/occurred | \"1992-02-26/1992-02-25\" | bad-date",
            "/citations | {} | wrong-type", "/citations | \"news\" | wrong-type", "/citations | [] | missing",
            "/citations/1 | \"news\" | wrong-type", "/citations/1 | null | wrong-type",
            "/citations/0/source | \"a b\" | bad-id", "/citations/0/form | \"COPY\" | unknown-code",
            "/citations/0/information | \"DIRECT\" | unknown-code",
            "/citations/0/evidence | \"PRIMARY\" | unknown-code", "/statement | [] | wrong-type",
            "/statement | \"613 dead\" | wrong-type", "/relations | {} | wrong-type",
            "/relations/0 | \"na-015\" | wrong-type", "/relations/0/type | \"DENIES\" | unknown-code",
            "/relations/0/claim | \"\" | bad-id" })
    void whatIsWrongIsRefusedOnce(String pointer, String literal, String code) {
        assertThat(faults(Claims.figure().with(pointer, literal))).containsExactly(pointer + " " + code);
    }

    @ParameterizedTest
    @EnumSource(Claimant.Kind.class)
    void theKindsOfClaimantsAreRead(Claimant.Kind kind) {
        assertThat(read(Claims.figure().withText("/claimant/kind", kind.name())).claimant().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Relation.Type.class)
    void theTypesOfRelationsAreRead(Relation.Type type) {
        assertThat(read(Claims.figure().withText("/relations/0/type", type.name())).relations().getFirst().type())
                .isEqualTo(type);
    }

    @Test
    void aClaimHasAtMost50Citations() {
        assertThat(faults(Claims.figure().with("/citations", listOf(50, "{\"source\":\"a\"}")))).isEmpty();
        assertThat(faults(Claims.figure().with("/citations", listOf(51, "{\"source\":\"a\"}"))))
                .containsExactly("/citations too-many");
    }

    @Test
    void aClaimHasAtMost50Relations() {
        String relation = "{\"type\":\"CONTESTS\",\"claim\":\"a\"}";
        assertThat(faults(Claims.figure().with("/relations", listOf(50, relation)))).isEmpty();
        assertThat(faults(Claims.figure().with("/relations", listOf(51, relation))))
                .containsExactly("/relations too-many");
    }

    @Test
    void aChainHasAtMost10Links() {
        assertThat(faults(Claims.figure().with("/claimant/via", listOf(10, "\"a\"")))).isEmpty();
        assertThat(faults(Claims.figure().with("/claimant/via", listOf(11, "\"a\""))))
                .containsExactly("/claimant/via too-many");
    }

    @Test
    void theOrderOfAChainIsKept() {
        assertThat(read(Claims.figure()).claimant().via()).containsExactly("News.Az", "An agency");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"ACT\"", "\"figure\"", "\"\"", "1", "null", "{}" })
    void aStatementOfAnUnknownShapeIsRefusedWithoutAWordOnItsOtherMembers(String literal) {
        assertThat(faults(Claims.resolution().with("/statement/type", literal)))
                .containsExactly("/statement/type " + (literal.equals("null") ? "missing" : "unknown-code"));
    }

    @Test
    void theMembersOfOneShapeAreUnknownInAnother() {
        assertThat(faults(Claims.assertion().with("/statement/group", "\"ALL\"").with("/statement/body", "\"x\"")))
                .containsExactly("/statement/group unknown-member", "/statement/body unknown-member");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Document wrong = Document.of("""
                {"incident":"Khojaly","claimant":{"kind":"PRESS","via":["a",1,""],"x":1},"claimed":"199u","occurred":5,
                 "citations":[{"source":"a"},{"locator":"","form":"X","y":2},3],
                 "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"HELD","group":"OTHER",
                              "value":{"state":"KNOWN","low":"5","best":"1e3","high":-1,"qualifier":"ROUGHLY"},
                              "unit":"DEM"},
                 "relations":[{"type":"DENIES"}],"note":null,"status":"CURRENT"}""");

        assertThat(faults(wrong)).containsExactly("/incident bad-id", "/claimant/name missing",
                "/claimant/kind unknown-code", "/claimant/via/1 wrong-type", "/claimant/via/2 blank",
                "/claimant/x unknown-member", "/citations/1/source missing", "/citations/1/locator blank",
                "/citations/1/form unknown-code", "/citations/1/y unknown-member", "/citations/2 wrong-type",
                "/statement/measure unknown-code", "/statement/groupText missing", "/statement/value/best bad-number",
                "/statement/value/high bad-number", "/statement/value/qualifier unknown-code",
                "/statement/unit unknown-code", "/relations/0/type unknown-code", "/relations/0/claim missing",
                "/claimed bad-date", "/occurred wrong-type", "/status unknown-member");
    }
}
