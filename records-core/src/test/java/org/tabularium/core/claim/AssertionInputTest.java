package org.tabularium.core.claim;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class AssertionInputTest {

    private static List<String> faults(Document document) {
        return Reading.faults(document, ClaimContent::read);
    }

    @Test
    void everyMemberIsRead() {
        assertThat(Claims.read(Claims.assertion()).statement())
                .isEqualTo(new Assertion(Facet.POSITION, "CONTESTS", "The number."));
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void anAssertionMayBeAboutAnyFacet(Facet facet) {
        assertThat(Claims.read(Claims.assertion().withText("/statement/facet", facet.name())).statement().about())
                .isEqualTo(facet);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/statement/facet", "/statement/predicate", "/statement/object" })
    void whatMustBeThereIsMissedOnce(String pointer) {
        assertThat(faults(Claims.assertion().without(pointer))).containsExactly(pointer + " missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "NAMED_ACTOR", "TERM_USED", "BEGUN", "A", "UN_RES_822" })
    void aPredicateIsACode(String predicate) {
        assertThat(faults(Claims.assertion().withText("/statement/predicate", predicate))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"named actor\" | unknown-code", "\"denies\" | unknown-code",
            "\"_A\" | unknown-code", "\"A_\" | unknown-code", "\"A__B\" | unknown-code", "\"1A\" | unknown-code",
            "\"É\" | unknown-code", "\"\" | blank", "1 | wrong-type", "[] | wrong-type", "null | missing" })
    void whatIsNoPredicateIsRefusedOnce(String literal, String code) {
        assertThat(faults(Claims.assertion().with("/statement/predicate", literal)))
                .containsExactly("/statement/predicate " + code);
    }

    @Test
    void aPredicateHasAtMost64Characters() {
        assertThat(faults(Claims.assertion().withText("/statement/predicate", "A".repeat(64)))).isEmpty();
        assertThat(faults(Claims.assertion().withText("/statement/predicate", "A".repeat(65))))
                .containsExactly("/statement/predicate too-long");
    }

    @Test
    void anObjectHasAtMost2000Characters() {
        assertThat(faults(Claims.assertion().withText("/statement/object", "😀".repeat(2_000)))).isEmpty();
        assertThat(faults(Claims.assertion().withText("/statement/object", "😀".repeat(2_001))))
                .containsExactly("/statement/object too-long");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(faults(Claims.assertion().with("/statement", """
                {"type":"ASSERTION","facet":"X","predicate":"x","measure":"KILLED"}""")))
                .containsExactly("/statement/facet unknown-code", "/statement/predicate unknown-code",
                        "/statement/object missing", "/statement/measure unknown-member");
    }
}
