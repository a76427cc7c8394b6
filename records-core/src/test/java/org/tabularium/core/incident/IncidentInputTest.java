package org.tabularium.core.incident;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;
import org.tabularium.core.time.Edtf;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentInputTest {

    private static List<String> faults(Document document) {
        return Reading.faults(document, IncidentContent::read);
    }

    private static IncidentContent read(Document document) {
        return Reading.read(document, IncidentContent::read);
    }

    @Test
    void everyMemberIsRead() {
        assertThat(read(Incidents.full())).isEqualTo(new IncidentContent("Khojaly, 25–26 February 1992",
                Edtf.parse("1992-02-25/1992-02-26"),
                new Place("Khojaly", "39.9130", "46.7930", 1, "Karabakh", "Khojaly district", "Azerbaijan"),
                "The name is neutral."));
    }

    @Test
    void allButNameDateAndPlaceMayBeLeftOut() {
        assertThat(read(Incidents.least())).isEqualTo(new IncidentContent("Khojaly, 25–26 February 1992",
                Edtf.parse("1992-02-25/1992-02-26"), new Place("Khojaly", null, null, null, null, null, null), null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/name", "/occurred", "/place", "/place/name" })
    void whatMustBeThereIsMissedOnceAndNull(String pointer) {
        assertThat(faults(Incidents.full().without(pointer))).containsExactly(pointer + " missing");
        assertThat(faults(Incidents.full().with(pointer, "null"))).containsExactly(pointer + " missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/note", "/place/lat", "/place/lon", "/place/wherePrecision", "/place/adm1", "/place/adm2",
            "/place/country" })
    void whatMayBeLeftOutMayBeNull(String pointer) {
        assertThat(read(Incidents.full().with(pointer, "null"))).isEqualTo(read(Incidents.full().without(pointer)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/id", "/other", "/place/other", "/place/latitude" })
    void anUnknownMemberIsRefused(String pointer) {
        assertThat(faults(Incidents.full().with(pointer, "\"x\""))).containsExactly(pointer + " unknown-member");
    }

    @ParameterizedTest
    @CsvSource({ "/name, 300", "/note, 2000", "/place/name, 300", "/place/adm1, 300", "/place/adm2, 300",
            "/place/country, 300" })
    void aTextHasItsLongestLength(String pointer, int longest) {
        assertThat(faults(Incidents.full().withText(pointer, "😀".repeat(longest)))).isEmpty();
        assertThat(faults(Incidents.full().withText(pointer, "😀".repeat(longest) + "a")))
                .containsExactly(pointer + " too-long");
        assertThat(faults(Incidents.full().with(pointer, "12"))).containsExactly(pointer + " wrong-type");
        assertThat(faults(Incidents.full().with(pointer, "\" \""))).containsExactly(pointer + " blank");
        assertThat(faults(Incidents.full().with(pointer, "\"a\\u0000\"")))
                .containsExactly(pointer + " forbidden-character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/lat | \"40.10\" | 40.10", "/lat | 40.10 | 40.10", "/lat | 40 | 40",
            "/lat | \"-90\" | -90", "/lat | 90.000 | 90.000", "/lat | -0.5 | -0.5", "/lat | 0.0000001 | 0.0000001",
            "/lat | 12.123456789012345 | 12.123456789012345", "/lon | \"-180\" | -180", "/lon | 180.0 | 180.0",
            "/lon | \"046.79\" | 046.79" })
    void degreesAreKeptToTheLetter(String member, String literal, String kept) {
        Place place = read(Incidents.full().with("/place" + member, literal)).place();

        assertThat(member.equals("/lat") ? place.lat() : place.lon()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/lat | 90.1", "/lat | \"-90.000000001\"", "/lat | 91", "/lon | 180.01",
            "/lon | -181", "/lat | \"+40\"", "/lat | \"40,1\"", "/lat | \"40.\"", "/lat | \".5\"", "/lat | \"40N\"",
            "/lat | \"4e1\"", "/lat | 4e1", "/lat | 1e-999999999", "/lat | 1e999999999", "/lat | 0e999999999",
            "/lat | 1e-20", "/lat | \"\"", "/lat | true", "/lat | []", "/lat | {}", "/lat | \" 40\"",
            "/lat | \"1.1234567890123456\"", "/lat | \"٤٠\"", "/lat | 12345678901234567890" })
    void whatIsNoDegreeIsRefused(String member, String literal) {
        assertThat(faults(Incidents.full().with("/place" + member, literal)))
                .containsExactly("/place" + member + " bad-number");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7 })
    void thePrecisionOfThePlaceIsThatOfUcdp(int precision) {
        assertThat(read(Incidents.full().with("/place/wherePrecision", "" + precision)).place().wherePrecision())
                .isEqualTo(precision);
        assertThat(read(Incidents.full().with("/place/wherePrecision", "\"" + precision + "\"")).place()
                .wherePrecision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "8", "-1", "1.5", "1.0", "\"one\"", "true", "[]", "{}", "4294967297",
            "18446744073709551617" })
    void anotherPrecisionIsRefused(String literal) {
        assertThat(faults(Incidents.full().with("/place/wherePrecision", literal)))
                .containsExactly("/place/wherePrecision bad-number");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"1992-02-30\"", "\"25 February 1992\"", "\"1992-02-26/1992-02-25\"", "\"199u\"",
            "\"\"" })
    void aDateThatIsNotEdtfIsRefused(String literal) {
        assertThat(faults(Incidents.full().with("/occurred", literal))).containsExactly("/occurred bad-date");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Document wrong = Document.of("""
                {"name":"","occurred":1992,"place":{"lat":"north","lon":181,"wherePrecision":0,"adm1":[],"town":"x"},
                 "note":5,"id":"x"}""");

        assertThat(faults(wrong)).containsExactly("/name blank", "/occurred wrong-type", "/place/name missing",
                "/place/lat bad-number", "/place/lon bad-number", "/place/wherePrecision bad-number",
                "/place/adm1 wrong-type", "/place/town unknown-member", "/note wrong-type", "/id unknown-member");
    }
}
