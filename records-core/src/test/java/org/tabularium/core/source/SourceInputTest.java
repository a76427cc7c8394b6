package org.tabularium.core.source;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;
import org.tabularium.core.json.Json;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class SourceInputTest {

    private static final String SHA_256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static List<String> faults(Document document) {
        return Reading.faults(document, SourceContent::read);
    }

    private static SourceContent read(Document document) {
        return Reading.read(document, SourceContent::read);
    }

    @Test
    void everyMemberIsRead() {
        assertThat(read(Sources.full())).isEqualTo(new SourceContent((ObjectNode) Sources.full().tree().get("csl"),
                "hrw-texts-1993", Edtf.parse("2026-02-25"), new Capture(SHA_256, "text/html; charset=utf-8", 48_213),
                "A reproduction."));
    }

    @Test
    void allButTheCslMayBeLeftOut() {
        assertThat(read(Sources.least())).isEqualTo(
                new SourceContent((ObjectNode) Json.tree("{\"type\":\"report\"}"), null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/csl", "/capture/sha256", "/capture/mediaType", "/capture/bytes" })
    void whatMustBeThereIsMissedOnceAndNull(String pointer) {
        assertThat(faults(Sources.full().without(pointer))).containsExactly(pointer + " missing");
        assertThat(faults(Sources.full().with(pointer, "null"))).containsExactly(pointer + " missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/derivedFrom", "/accessed", "/capture", "/note" })
    void whatMayBeLeftOutMayBeNull(String pointer) {
        assertThat(read(Sources.full().with(pointer, "null"))).isEqualTo(read(Sources.full().without(pointer)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/id", "/type", "/capture/url" })
    void anUnknownMemberIsRefused(String pointer) {
        assertThat(faults(Sources.full().with(pointer, "\"x\""))).containsExactly(pointer + " unknown-member");
    }

    @Test
    void aNoteHasItsLongestLength() {
        assertThat(faults(Sources.full().withText("/note", "😀".repeat(2_000)))).isEmpty();
        assertThat(faults(Sources.full().withText("/note", "😀".repeat(2_001)))).containsExactly("/note too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/derivedFrom | \"A\" | bad-id", "/derivedFrom | 1 | bad-id",
            "/accessed | \"25.2.2026\" | bad-date", "/accessed | 2026 | wrong-type", "/capture | \"x\" | wrong-type",
            "/capture | [] | wrong-type", "/note | \"\" | blank" })
    void whatIsWrongIsRefused(String pointer, String literal, String code) {
        assertThat(faults(Sources.full().with(pointer, literal))).containsExactly(pointer + " " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"\" | blank", "1 | wrong-type", "\"abc\" | bad-hash",
            "\"0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef\" | bad-hash",
            "\"0123456789abcdeg0123456789abcdef0123456789abcdef0123456789abcdef\" | bad-hash",
            "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0\" | too-long" })
    void aHashIsOf64HexadecimalDigits(String literal, String code) {
        assertThat(faults(Sources.full().with("/capture/sha256", literal))).containsExactly("/capture/sha256 " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/pdf", "image/svg+xml", "text/html;charset=utf-8",
            "application/vnd.openxmlformats-officedocument.wordprocessingml", "audio/L16; rate=8000" })
    void aMediaTypeIsKept(String type) {
        assertThat(faults(Sources.full().withText("/capture/mediaType", type))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"\" | blank", "1 | wrong-type", "\"pdf\" | bad-media-type",
            "\"a/b/c\" | bad-media-type", "\"text/html;\" | bad-media-type", "\"text /html\" | bad-media-type",
            "\"text/html;a=\\n\" | bad-media-type" })
    void whatIsNoMediaTypeIsRefused(String literal, String code) {
        assertThat(faults(Sources.full().with("/capture/mediaType", literal)))
                .containsExactly("/capture/mediaType " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "0 | 0", "48213 | 48213", "\"48213\" | 48213",
            "9007199254740991 | 9007199254740991" })
    void aSizeIsAWholeNumberOfBytes(String literal, long bytes) {
        assertThat(read(Sources.full().with("/capture/bytes", literal)).capture()).extracting("bytes")
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "1.5", "1.0", "1e3", "\"many\"", "true", "[]", "9007199254740992",
            "9223372036854775808" })
    void anotherSizeIsRefused(String literal) {
        assertThat(faults(Sources.full().with("/capture/bytes", literal))).containsExactly("/capture/bytes bad-number");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Document wrong = Document.of("""
                {"csl":{"type":"novel"},"derivedFrom":"X","accessed":"199u","capture":{"sha256":"x","bytes":-1,"x":1},
                 "note":[],"id":"x"}""").with("/csl/title", "\"a\\u0000\"");

        assertThat(faults(wrong)).containsExactly("/csl/title forbidden-character", "/csl/type unknown-code",
                "/derivedFrom bad-id", "/accessed bad-date", "/capture/sha256 bad-hash", "/capture/mediaType missing",
                "/capture/bytes bad-number", "/capture/x unknown-member", "/note wrong-type", "/id unknown-member");
    }
}
