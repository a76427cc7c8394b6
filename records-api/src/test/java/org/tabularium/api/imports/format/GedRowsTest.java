package org.tabularium.api.imports.format;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.imports.format.GedRecords.claim;
import static org.tabularium.api.imports.format.GedRecords.claims;
import static org.tabularium.api.imports.format.GedRecords.contents;
import static org.tabularium.api.imports.format.GedRecords.incident;

class GedRowsTest {

    static final List<List<String>> VERSIONS = List.of(GedFile.OF_38, GedFile.OF_41, GedFile.OF_49);

    @Test
    void theVersionsHaveAsManyColumnsAsIsSaidOfThem() {
        assertThat(VERSIONS).extracting(List::size).containsExactly(38, 41, 49);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void aRowOfAnyVersionMakesAnIncidentItsSourcesAndClaims(List<String> columns) throws IOException {
        List<String> streams = GedFile.row(columns).records().stream().map(record -> record.stream().toString())
                .toList();

        assertThat(streams).startsWith("incident/ucdp-7").endsWith("claim/ucdp-7-all", "claim/ucdp-7-side-a",
                "claim/ucdp-7-side-b", "claim/ucdp-7-civilians", "claim/ucdp-7-unknown");
        assertThat(streams.subList(1, 4)).doesNotHaveDuplicates()
                .allMatch(stream -> stream.matches("source/s-[0-9a-f]{16}"));
        assertThat(streams).hasSize(9);
    }

    @Test
    void theIncidentHasItsPlaceAndDate() throws IOException {
        IncidentContent incident = incident(GedFile.row(GedFile.OF_49));

        assertThat(Json.text(incident)).startsWith("{\"name\":\"Harbour town, 1900-05-01\",\"occurred\":\"1900-05-01\","
                + "\"place\":{\"name\":\"Harbour town\",\"lat\":\"40.10\",\"lon\":\"-5.5\",\"wherePrecision\":2,"
                + "\"adm1\":\"Coast\",\"adm2\":\"Bay\",\"country\":\"Arcadia\"},");
    }

    @Test
    void whatTheModelHasNoMemberForIsInTheNoteOfTheIncident() throws IOException {
        assertThat(incident(GedFile.row(GedFile.OF_49, "dyad_name", "", "side_b_new_id", "")).note()).isEqualTo("""
                Conflict: Arcadia: Government (11)
                Dyad: 22
                Side A: Government of Arcadia (33)
                Side A, Gleditsch and Ward code: 100
                Side B: Rebels
                Type of violence: 1 (state-based)
                Active year: 1
                Event clarity: 1
                Number of sources: 2
                Region: Europe
                Country code: 9
                PRIO-GRID cell: 123
                Earlier id: ARC-1900-1
                Code status: Clear
                Where: the old quay""");
    }

    @Test
    void theDataSetIsTheClaimantAndCitedWithTheWorksThatItNames() throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_41);

        assertThat(contents(row, SourceContent.class)).extracting(source -> Json.text(source.csl())).containsExactly(
                "{\"type\":\"dataset\",\"title\":\"UCDP Georeferenced Event Dataset\",\"author\":[{\"literal\":"
                        + "\"Uppsala Conflict Data Program\"}],\"publisher\":\"Uppsala University\",\"URL\":"
                        + "\"https://ucdp.uu.se/\"}",
                "{\"type\":\"document\",\"title\":\"Shots, and a fire\",\"publisher\":\"The Gazette\",\"issued\":"
                        + "{\"date-parts\":[[1900,5,2]]}}",
                "{\"type\":\"document\",\"title\":\"Fire\",\"publisher\":\"Herald\",\"issued\":"
                        + "{\"date-parts\":[[1900,5,3]]}}");
        assertThat(contents(row, ClaimContent.class)).allSatisfy(claim -> {
            assertThat(Json.text(claim.claimant()))
                    .isEqualTo("{\"name\":\"Uppsala Conflict Data Program\",\"kind\":\"RESEARCHER\",\"via\":[]}");
            assertThat(claim.citations()).extracting(Citation::source).containsExactlyElementsOf(
                    row.records().stream().map(NewRecord::stream).filter(stream -> stream.id().startsWith("s-"))
                            .map(stream -> stream.id()).toList());
            assertThat(Json.text(claim.citations().getFirst())).endsWith("\"locator\":\"id 7\",\"form\":\"AUTHORED\","
                    + "\"information\":\"SECONDARY\",\"evidence\":\"DIRECT\"}");
            assertThat(claim.note()).isEqualTo("Original source: police");
        });
    }

    @Test
    void aWorkThatTwoRowsNameIsTheSameSource_andBothRowsBringIt() throws IOException {
        ImportRow one = GedFile.row(GedFile.OF_41);
        ImportRow other = GedFile.row(GedFile.OF_38, "id", "8", "source_article",
                "\"Herald,1900-05-03,Fire \";\"Herald,1900-05-03,Smoke\"");

        List<NewRecord> sources = one.records().subList(1, 4);
        assertThat(other.records()).startsWith(other.records().getFirst(), sources.getFirst(), sources.getLast())
                .doesNotContain(sources.get(1));
    }

    @Test
    void theClaimsSayHowManyWereKilledInAllAndOfEachGroup() throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_41);

        assertThat(Json.text(claim(row, "ucdp-7-all").statement())).isEqualTo("{\"type\":\"FIGURE\",\"facet\":"
                + "\"CASUALTY\",\"measure\":\"KILLED\",\"group\":\"ALL\",\"value\":{\"state\":\"KNOWN\",\"low\":2,"
                + "\"best\":3,\"high\":5},\"unit\":\"PERSONS\"}");
        assertThat(claim(row, "ucdp-7-all").relations()).isEmpty();
        assertThat(Json.text(claim(row, "ucdp-7-side-a").statement())).contains("\"group\":\"SIDE_A\",\"groupText\":"
                + "\"Government of Arcadia\",\"value\":{\"state\":\"KNOWN\",\"best\":1}");
        assertThat(Json.text(claim(row, "ucdp-7-civilians").statement())).contains("\"group\":\"CIVILIANS\",\"value\":"
                + "{\"state\":\"KNOWN\",\"best\":2}");
        assertThat(Json.text(claim(row, "ucdp-7-unknown").relations()))
                .isEqualTo("[{\"type\":\"PART_OF\",\"claim\":\"ucdp-7-all\"}]");
    }

    @Test
    void zeroIsAStatedZero_andAnEmptyCellMakesNothing() throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_41, "deaths_a", "0", "deaths_b", "", "low", "");

        assertThat(claims(row)).containsExactly("ucdp-7-all", "ucdp-7-side-a", "ucdp-7-civilians", "ucdp-7-unknown");
        assertThat(Json.text(claim(row, "ucdp-7-side-a").statement())).contains("{\"state\":\"KNOWN\",\"best\":0}");
        assertThat(Json.text(claim(row, "ucdp-7-all").statement()))
                .contains("{\"state\":\"KNOWN\",\"best\":3,\"high\":5}");
    }

    @Test
    void givenNoNumberInAll_thenThePartsArePartsOfNothing() throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_41, "low", "", "best", "", "high", "");

        assertThat(claims(row)).hasSize(4).doesNotContain("ucdp-7-all");
        assertThat(contents(row, ClaimContent.class)).allSatisfy(claim -> assertThat(claim.relations()).isEmpty());
    }

    @Test
    void givenNoNumberAtAll_thenThereIsOnlyTheIncident() throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_LEAST, "low", "", "best", " ", "high", "");

        assertThat(row.records()).singleElement().matches(record -> record.content() instanceof IncidentContent);
    }

    @Test
    void givenOnlyTheColumnsThatMustBeThere_thenTheYearAndTheCountryAreAllThatIsKnown() throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_LEAST, "year", "989");

        assertThat(Json.text(incident(row))).isEqualTo("{\"name\":\"Arcadia, 0989\",\"occurred\":\"0989\",\"place\":"
                + "{\"name\":\"Arcadia\",\"country\":\"Arcadia\"}}");
        assertThat(claims(row)).containsExactly("ucdp-7-all");
        assertThat(claim(row, "ucdp-7-all").citations()).hasSize(1);
        assertThat(claim(row, "ucdp-7-all").note()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "5, 3, 2, true", "1, 3, 2, true", "3, 3, 3, false", "2, '', 1, true", "'', 3, '', false" })
    void aRowWhoseNumbersAreOutOfOrderIsKeptAsIrregular(String low, String best, String high, boolean irregular)
            throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_41, "low", low, "best", best, "high", high);

        assertThat(((Figure) claim(row, "ucdp-7-all").statement()).value()).extracting(Value::irregular)
                .isEqualTo(irregular);
    }

    @Test
    void givenCellsThatAreWrong_thenTheRowIsRejectedWithTheirColumns() throws IOException {
        assertThat(Reading.faults(GedFile.row(GedFile.OF_49, "id", "x7", "year", "", "country", "", "latitude", "north",
                "longitude", "180.5", "where_prec", "8", "date_start", "1/1/1900", "date_end", "1900-02-30", "low",
                "-1", "best", "1.000.000", "deaths_a", "few")))
                .containsExactlyInAnyOrder("id bad-number", "year missing", "country missing", "latitude bad-number",
                        "longitude bad-number", "where_prec bad-number", "date_start bad-date", "date_end bad-date",
                        "low bad-number", "best bad-number", "deaths_a bad-number");
    }

    @Test
    void columnsAreFoundByName_andOthersArePassedOver() throws IOException {
        List<ImportRow> rows = Reading.ged("\uFEFF" + String.join("\r\n", "best,other,high,,country,low,year,id,",
                "3,\"a", "b\",5,,Arcadia,2,1900,7,", "", "1,x,1,,Arcadia,1,1901,8,", ""));

        assertThat(rows).hasSize(2).first()
                .extracting(ImportRow::records).isEqualTo(GedFile.row(GedFile.OF_LEAST).records());
        assertThat(Reading.lines(rows)).containsExactly(2L, 5L);
    }

    @Test
    void theCellsOfOurOwnExportsComeBack() throws IOException {
        assertThat(GedFile.row(GedFile.OF_49, "longitude", "'-5.5").records())
                .isEqualTo(GedFile.row(GedFile.OF_49).records());
    }
}
