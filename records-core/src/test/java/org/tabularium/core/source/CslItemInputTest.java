package org.tabularium.core.source;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;
import org.tabularium.core.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

class CslItemInputTest {

    private static List<String> faults(Document document) {
        return Reading.faults(document, SourceContent::read);
    }

    private static String csl(Document document) {
        return Json.text(Reading.read(document, SourceContent::read).csl());
    }

    @ParameterizedTest
    @ValueSource(strings = { "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
            "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
            "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation",
            "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent",
            "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report",
            "review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage" })
    void theTypesOfCslAreKept(String type) {
        assertThat(csl(Sources.least().withText("/csl/type", type))).isEqualTo("{\"type\":\"" + type + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"Book\"", "\"novel\"", "\"\"", "1", "[]", "{}", "true" })
    void anotherTypeIsRefused(String literal) {
        assertThat(faults(Sources.least().with("/csl/type", literal))).containsExactly("/csl/type unknown-code");
    }

    @Test
    void theTypeMustBeThere() {
        assertThat(faults(Sources.full().without("/csl/type"))).containsExactly("/csl/type missing");
        assertThat(faults(Sources.full().with("/csl/type", "null"))).containsExactly("/csl/type missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"book\"", "[]", "1", "true", "\"\\u0000\"", "[\"\\u0000\"]" })
    void whatIsNoItemIsRefusedOnce(String literal) {
        assertThat(faults(Sources.least().with("/csl", literal))).containsExactly("/csl wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"x\"", "17", "null", "[\"a\"]" })
    void theIdIsOursAndIsDropped(String literal) {
        assertThat(csl(Sources.least().with("/csl/id", literal))).isEqualTo("{\"type\":\"report\"}");
    }

    @Test
    void allElseIsKeptAsGiven() {
        String item = "{\"type\":\"book\",\"title\":\" A  title \",\"volume\":3,\"edition\":\"\",\"page\":12.50,"
                + "\"author\":[{\"family\":\"A\",\"id\":\"kept\"},{\"literal\":\"B\"}],\"DOI\":null,\"x/~\":[[1992,2],[]],"
                + "\"custom\":{\"id\":1,\"deep\":[{}],\"yes\":true,\"less\":-1,\"small\":0.000001}}";

        assertThat(csl(Sources.least().with("/csl", item))).isEqualTo(item);
    }

    @Test
    void textsAndNamesAreNormalised() {
        assertThat(csl(Sources.least().with("/csl",
                "{\"type\":\"book\",\"cafe\\u0301\":[{\"a\":\"e\\u0301\\r\\nb\"}]}")))
                .isEqualTo("{\"type\":\"book\",\"café\":[{\"a\":\"é\\nb\"}]}");
    }

    @Test
    void namesThatBecomeOneByNormalisationStandTwice() {
        assertThat(faults(Sources.least().with("/csl",
                "{\"type\":\"book\",\"custom\":{\"\\u00e9\":1,\"e\\u0301\":2}}")))
                .containsExactly("/csl/custom/é duplicate-member");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"title\":\"a\\u0000\"} | /csl/title",
            "{\"title\":\"a\\rb\"} | /csl/title", "{\"title\":\"\\u0085\"} | /csl/title",
            "{\"title\":\"\\ud800\"} | /csl/title", "{\"author\":[{},{\"family\":\"\\u001b\"}]} | /csl/author/1/family",
            "{\"a/b\":{\"c~d\":\"\\u007f\"}} | /csl/a~1b/c~0d", "{\"id\":\"\\u0000\"} | /csl/id" })
    void aForbiddenCharacterIsRefusedWhereverItStands(String item, String pointer) {
        String literal = "{\"type\":\"book\"," + item.substring(1);

        assertThat(faults(Sources.least().with("/csl", literal))).containsExactly(pointer + " forbidden-character");
    }

    @Test
    void aForbiddenCharacterInANameIsRefused() {
        assertThat(faults(
                Sources.least().with("/csl", "{\"type\":\"book\",\"a\":{\"b\\u0000\":1,\"\\ud800\":\"\\u0000\"}}")))
                .containsExactly("/csl/a/b\0 forbidden-character", "/csl/a/\ufffd forbidden-character",
                        "/csl/a/\ufffd forbidden-character");
    }

    @ParameterizedTest
    @CsvSource({ "1e3, 1000", "1.5e1, 15", "10e-1, 1.0", "1E2, 100", "1e-7, 0.0000001", "0e5, 0", "1e0, 1" })
    void anExponentIsWrittenOutSoThatWhatIsReadBackIsTheSame(String number, String written) {
        assertThat(csl(Sources.least().with("/csl/volume", number)))
                .isEqualTo("{\"type\":\"report\",\"volume\":" + written + "}");
        SourceContent content = Reading.read(Sources.least().with("/csl/volume", number), SourceContent::read);
        assertThat(Json.read(Json.text(content), SourceContent.class)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e101", "1e-101", "1e5000", "1e20000", "1e999999999", "1e-999999999", "0e999999999" })
    void aNumberWithAGreatExponentIsRefused(String number) {
        assertThat(faults(Sources.least().with("/csl/custom", "{\"n\":" + number + "}")))
                .containsExactly("/csl/custom/n bad-number");
    }

    @Test
    void aNumberOfTooManyDigitsIsRefused() {
        assertThat(faults(Sources.least().with("/csl/volume", "9".repeat(100)))).isEmpty();
        assertThat(faults(Sources.least().with("/csl/volume", "9".repeat(101))))
                .containsExactly("/csl/volume bad-number");
        assertThat(faults(Sources.least().with("/csl/volume", "0." + "9".repeat(100)))).isEmpty();
        assertThat(faults(Sources.least().with("/csl/volume", "0." + "9".repeat(101))))
                .containsExactly("/csl/volume bad-number");
    }

    @Test
    void anItemIsNestedAtMost32Deep() {
        assertThat(faults(Sources.least().with("/csl/custom", "[".repeat(31) + "1" + "]".repeat(31)))).isEmpty();
        assertThat(faults(Sources.least().with("/csl/custom", "[".repeat(32) + "1" + "]".repeat(32))))
                .containsExactly("/csl too-deep");
        assertThat(faults(Sources.least().with("/csl/custom", "[".repeat(490) + "1" + "]".repeat(490))))
                .containsExactly("/csl too-deep");
    }

    @Test
    void aNameHasAtMost300Characters() {
        assertThat(faults(Sources.least().with("/csl", "{\"type\":\"book\",\"" + "a".repeat(300) + "\":1}"))).isEmpty();
        assertThat(faults(Sources.least().with("/csl", "{\"type\":\"book\",\"" + "\\u0958".repeat(151) + "\":1}")))
                .containsExactly("/csl/" + "\u0915\u093c".repeat(151) + " too-long");
    }

    @Test
    void anItemHasAtMost65536CharactersOfJson() {
        int frame = "{\"type\":\"report\",\"title\":\"\"}".length();

        assertThat(faults(Sources.least().withText("/csl/title", "a".repeat(65_536 - frame)))).isEmpty();
        assertThat(faults(Sources.least().withText("/csl/title", "a".repeat(65_537 - frame))))
                .containsExactly("/csl too-long");
    }

    @Test
    void anItemThatGrowsByNormalisationIsMeasuredThen() {
        assertThat(faults(Sources.least().withText("/csl/title", "\u0958".repeat(40_000))))
                .containsExactly("/csl too-long");
    }
}
