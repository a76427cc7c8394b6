package org.tabularium.core.input;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.input.Reading.faults;
import static org.tabularium.core.input.Reading.read;

class TextInputTest {

    private static String textOf(String literal) {
        return read("{\"t\":" + literal + "}", in -> in.text("t", 5));
    }

    private static List<String> faultsOf(String literal) {
        return faults("{\"t\":" + literal + "}", in -> in.text("t", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"a\"", "\"abcde\"", "\" a \"", "\"a\\tb\\nc\"", "\"\\u00a0a\"", "\"\\ufeffa\"",
            "\"\\ufffe\"", "\"\\u2028a\"", "\"<&'>\"" })
    void aTextIsKeptAsGiven(String literal) {
        assertThat(textOf(literal)).isEqualTo(Json.tree(literal).stringValue());
    }

    @Test
    void aTextIsBroughtToNfc() {
        assertThat(textOf("\"e\\u0301\"")).isEqualTo("é");
        assertThat(textOf("\"\\u1112\\u1161\\u11ab\"")).isEqualTo("한");
    }

    @Test
    void aTextInNfcStaysSo() {
        assertThat(textOf("\"\\u0958\"")).isEqualTo("\u0915\u093c");
        assertThat(textOf("\"\\ufb01\"")).as("no compatibility forms are touched").isEqualTo("\ufb01");
    }

    @Test
    void crLfBecomesLf() {
        assertThat(textOf("\"a\\r\\nb\"")).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"a\\r\"", "\"a\\rb\"", "\"a\\r\\r\\n\"", "\"a\\n\\r\"", "\"a\\u0000\"", "\"a\\u0008\"",
            "\"a\\u000b\"", "\"a\\u000c\"", "\"a\\u001b\"", "\"a\\u001f\"", "\"a\\u007f\"", "\"a\\u0080\"",
            "\"a\\u0085\"", "\"a\\u009f\"", "\"\\ud800\"", "\"a\\ud800b\"", "\"\\udc00a\"", "\"\\udc00\\ud800\"" })
    void controlCharactersAndLoneSurrogatesAreRefused(String literal) {
        assertThat(faultsOf(literal)).containsExactly("/t forbidden-character");
    }

    @Test
    void eachCharacterIsRefusedOrNotByItsCategoryAlone() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean refused = switch (Character.getType(c)) {
                case Character.SURROGATE -> true;
                case Character.CONTROL -> c != '\t' && c != '\n';
                default -> false;
            };
            if (Text.isForbidden("\uD83D\uDE80" + Character.toString(c) + "a") != refused) {
                throw new AssertionError(Integer.toHexString(c));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\" \"", "\"\\n\\t \"", "\"\\r\\n\"", "\"\\u00a0\"", "\"\\u2003\\u202f\"",
            "\"\\u3000\"" })
    void aTextOfNothingButSpaceIsRefused(String literal) {
        assertThat(faultsOf(literal)).containsExactly("/t blank");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "1.5", "true", "[]", "[\"a\"]", "{}", "{\"a\":1}" })
    void whatIsNoTextIsRefused(String literal) {
        assertThat(faultsOf(literal)).containsExactly("/t wrong-type");
    }

    @ParameterizedTest
    @CsvSource({ "abcde, 0", "abcdef, 1", "😀😀😀😀😀, 0", "😀😀😀😀😀😀, 1" })
    void lengthsAreCountedInCodePoints(String text, int faults) {
        assertThat(faultsOf(Json.text(text)))
                .isEqualTo(Collections.nCopies(faults, "/t too-long"));
    }

    @Test
    void lengthsAreCountedAfterNormalisation() {
        assertThat(faultsOf("\"" + "e\\u0301".repeat(5) + "\"")).isEmpty();
        assertThat(faultsOf("\"" + "a\\r\\n".repeat(2) + "b\"")).isEmpty();
        assertThat(faultsOf("\"\\u0958\\u0958\\u0958\"")).containsExactly("/t too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"t\":null}" })
    void aTextThatIsLeftOutIsMissing(String json) {
        assertThat(faults(json, in -> in.text("t", 5))).containsExactly("/t missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"t\":null}" })
    void anOptionalTextMayBeLeftOut(String json) {
        assertThat(faults(json, in -> String.valueOf(in.optionalText("t", 5)))).isEmpty();
    }

    @Test
    void anOptionalTextKeepsTheRulesOnceItIsThere() {
        assertThat(faults("{\"t\":\" \"}", in -> String.valueOf(in.optionalText("t", 5)))).containsExactly("/t blank");
    }
}
