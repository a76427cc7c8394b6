package org.tabularium.core.input;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.input.Reading.faults;
import static org.tabularium.core.input.Reading.read;

class ObjectInputTest {

    private enum Colour {
        RED, GREEN, BLUE
    }

    private static String aName(ObjectInput in) {
        return in.text("name", 5);
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "true", "1", "\"name\"", "[]", "[{\"name\":\"a\"}]" })
    void aDocumentThatIsNoObjectIsRefusedOnce(String json) {
        assertThat(faults(json, ObjectInputTest::aName)).containsExactly(" wrong-type");
    }

    @ParameterizedTest
    @CsvSource({ "other, /other", "a/b, /a~1b", "a~b, /a~0b", "~1, /~01", "'', /", "NAME, /NAME" })
    void anUnknownMemberIsRefusedWithItsPointer(String member, String pointer) {
        assertThat(faults("{\"name\":\"a\"," + Json.text(member) + ":1}", ObjectInputTest::aName))
                .containsExactly(pointer + " unknown-member");
    }

    @Test
    void anUnknownMemberIsRefusedEvenIfItIsNull() {
        assertThat(faults("{\"name\":\"a\",\"other\":null}", ObjectInputTest::aName))
                .containsExactly("/other unknown-member");
    }

    @Test
    void aPointerCanBeWrittenInUtf8WhateverTheMemberIsCalled() {
        assertThatThrownBy(() -> read("{\"name\":\"a\",\"\\ud800/\":1}", ObjectInputTest::aName))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> {
                    assertThat(invalid.faults()).extracting(Fault::pointer).containsExactly("/\ufffd~1");
                    assertThat(Json.bytes(invalid.faults())).isNotEmpty();
                });
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfReading() {
        String json = "{\"a\":1,\"c\":[\"x\",2,\"\"],\"d\":{\"name\":\"toolong\",\"e\":0},\"f\":{}}";

        assertThat(faults(json,
                in -> in.text("a", 5) + in.text("b", 5) + in.texts("c", 5, 3) + in.object("d", ObjectInputTest::aName)))
                .containsExactly("/a wrong-type", "/b missing", "/c/1 wrong-type", "/c/2 blank", "/d/name too-long",
                        "/d/e unknown-member", "/f unknown-member");
    }

    @Test
    void aSingleFaultIsTheMessageAndSeveralAreCounted() {
        assertThatThrownBy(() -> read("{}", ObjectInputTest::aName)).hasMessage("This member must be there.");
        assertThatThrownBy(() -> read("{\"x\":1}", ObjectInputTest::aName)).hasMessage("2 faults");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "\"a\"", "[]", "[{\"name\":\"a\"}]", "true" })
    void aMemberThatIsNoObjectIsRefusedOnce(String literal) {
        assertThat(faults("{\"d\":" + literal + "}", in -> in.object("d", ObjectInputTest::aName)))
                .containsExactly("/d wrong-type");
        assertThat(
                faults("{\"d\":" + literal + "}", in -> String.valueOf(in.optionalObject("d", ObjectInputTest::aName))))
                .containsExactly("/d wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"d\":null}" })
    void anObjectThatIsLeftOutIsMissingOnce(String json) {
        assertThat(faults(json, in -> in.object("d", ObjectInputTest::aName))).containsExactly("/d missing");
        assertThat(faults(json, in -> String.valueOf(in.optionalObject("d", ObjectInputTest::aName)))).isEmpty();
        assertThatObject(read(json, in -> in.objects("d", 3, ObjectInputTest::aName))).isEqualTo(List.of());
        assertThatObject(read(json, in -> in.texts("d", 3, 3))).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "\"a\"", "{}", "{\"0\":{\"name\":\"a\"}}", "true" })
    void whatIsNoListIsRefusedOnce(String literal) {
        assertThat(faults("{\"d\":" + literal + "}", in -> in.objects("d", 3, ObjectInputTest::aName)))
                .containsExactly("/d wrong-type");
    }

    @Test
    void aListMayBeAsLongAsItsLimitAndNoLonger() {
        assertThatObject(read("{\"d\":[\"a\",\"b\",\"c\"]}", in -> in.texts("d", 5, 3)))
                .isEqualTo(List.of("a", "b", "c"));
        assertThat(faults("{\"d\":[\"a\",\"b\",\"c\",1]}", in -> in.texts("d", 5, 3))).containsExactly("/d too-many");
    }

    @Test
    void anItemThatIsNullIsRefused() {
        assertThat(faults("{\"d\":[null]}", in -> in.texts("d", 5, 3))).containsExactly("/d/0 wrong-type");
        assertThat(faults("{\"d\":[{\"name\":\"a\"},null]}", in -> in.objects("d", 3, ObjectInputTest::aName)))
                .containsExactly("/d/1 wrong-type");
    }

    @Test
    void aCodeIsReadByItsName() {
        assertThatObject(read("{\"c\":\"GREEN\"}", in -> in.code("c", Colour.class))).isEqualTo(Colour.GREEN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"green\"", "\"GREEN \"", "\"\"", "\"BLACK\"", "1", "true", "[\"RED\"]", "{}" })
    void anotherCodeIsRefused(String literal) {
        assertThat(faults("{\"c\":" + literal + "}", in -> in.code("c", Colour.class)))
                .containsExactly("/c unknown-code");
        assertThat(faults("{\"c\":[" + literal + "]}", in -> in.codes("c", Colour.class)))
                .containsExactly("/c/0 unknown-code");
    }

    @Test
    void aCodeThatIsLeftOutIsMissing() {
        assertThat(faults("{}", in -> in.code("c", Colour.class))).containsExactly("/c missing");
        assertThat(faults("{}", in -> in.codes("c", Colour.class))).containsExactly("/c missing");
        assertThat(faults("{\"c\":[]}", in -> in.codes("c", Colour.class))).containsExactly("/c missing");
    }

    @Test
    void codesKeepTheirOrder() {
        assertThatObject(read("{\"c\":[\"GREEN\",\"RED\"]}", in -> in.codes("c", Colour.class)))
                .isEqualTo(List.of(Colour.GREEN, Colour.RED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[\"RED\",\"RED\"] | /c duplicate",
            "[\"RED\",\"BLUE\",\"RED\"] | /c duplicate",
            "[\"BLACK\",\"RED\"] | /c/0 unknown-code",
            "[\"RED\",\"RED\",\"RED\",\"RED\"] | /c too-many" })
    void codesDoNotStandTwice(String list, String fault) {
        assertThat(faults("{\"c\":" + list + "}", in -> in.codes("c", Colour.class))).containsExactly(fault);
    }

    @Test
    void faultsOfCodesAreToldBesideTheOthers() {
        assertThat(faults("{\"name\":1,\"c\":[]}", in -> in.text("name", 5) + in.codes("c", Colour.class)))
                .containsExactly("/name wrong-type", "/c missing");
        assertThat(faults("{\"name\":1,\"c\":[\"RED\",\"RED\"]}",
                in -> in.text("name", 5) + in.codes("c", Colour.class)))
                .containsExactly("/name wrong-type", "/c duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "0", "na-015", "a-", "a--b" })
    void anIdIsASlug(String id) {
        assertThatObject(read("{\"i\":\"" + id + "\"}", in -> in.id("i"))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\"-a\"", "\"A\"", "\"a_b\"", "\"a b\"", "\"a/b\"", "\"é\"", "\"a\\n\"", "\" a\"",
            "\"a.b\"", "1", "[]", "{}", "true" })
    void whatIsNoIdIsRefused(String literal) {
        assertThat(faults("{\"i\":" + literal + "}", in -> in.id("i"))).containsExactly("/i bad-id");
    }

    @Test
    void anIdHasAtMost64Characters() {
        assertThat(faults("{\"i\":\"" + "a".repeat(64) + "\"}", in -> in.id("i"))).isEmpty();
        assertThat(faults("{\"i\":\"" + "a".repeat(65) + "\"}", in -> in.id("i"))).containsExactly("/i bad-id");
    }

    @Test
    void aFlagIsTrueOrFalseAndFalseWhenLeftOut() {
        assertThatObject(read("{\"f\":true}", in -> in.flag("f"))).isEqualTo(true);
        assertThatObject(read("{\"f\":false}", in -> in.flag("f"))).isEqualTo(false);
        assertThatObject(read("{}", in -> in.flag("f"))).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "0", "\"true\"", "[]", "{}" })
    void whatIsNoFlagIsRefused(String literal) {
        assertThat(faults("{\"f\":" + literal + "}", in -> in.flag("f"))).containsExactly("/f wrong-type");
    }

    @Test
    void aDateIsKeptToTheLetter() {
        assertThatObject(read("{\"d\":\"1992-02-25/1992-02-26\"}", in -> in.date("d").text()))
                .isEqualTo("1992-02-25/1992-02-26");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"1992-02-30\" | bad-date", "\"\" | bad-date", "\"199u\" | bad-date",
            "\"1992-02-26/1992-02-25\" | bad-date", "\"1992\\n\" | bad-date", "\"\\ud800\" | bad-date",
            "1992 | wrong-type", "[] | wrong-type", "true | wrong-type" })
    void whatIsNoDateIsRefused(String literal, String code) {
        assertThat(faults("{\"d\":" + literal + "}", in -> in.date("d").text())).containsExactly("/d " + code);
    }

    @Test
    void theFaultOfADateSaysWhatToWriteInstead() {
        assertThatThrownBy(() -> read("{\"d\":\"199u\"}", in -> in.date("d")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.faults())
                        .singleElement().extracting(Fault::detail).asString().contains("199X"));
    }

    @Test
    void aDateThatIsLeftOutIsMissing() {
        assertThat(faults("{}", in -> in.date("d").text())).containsExactly("/d missing");
        assertThat(faults("{}", in -> String.valueOf(in.optionalDate("d")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1 | 1", "\"1\" | 1", "7 | 7", "\"07\" | 7", "\"3.0\" | 3" })
    void aWholeNumberIsReadFromAnIntegerOrDigits(String literal, String number) {
        assertThatObject(read("{\"n\":" + literal + "}", in -> String.valueOf(in.optionalWhole("n", 1, 7))))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "8", "-1", "1.5", "\"1.5\"", "1.0", "1e0", "\"\"", "true", "[1]", "{}",
            "9223372036854775808", "4294967297" })
    void whatIsNoWholeNumberWithinItsBoundsIsRefused(String literal) {
        assertThat(faults("{\"n\":" + literal + "}", in -> String.valueOf(in.optionalWhole("n", 1, 7))))
                .isEqualTo(List.of("/n bad-number"));
    }
}
