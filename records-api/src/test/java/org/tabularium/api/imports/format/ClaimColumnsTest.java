package org.tabularium.api.imports.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.ClaimContent;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimColumnsTest {

    private static final String ASSERTIONS = "id,incident,claimant.name,claimant.kind,citations.0.source,"
            + "statement.type,statement.facet,statement.predicate,statement.object";
    private static final String FIGURES = "id,incident,claimant.name,claimant.kind,citations.0.source,citations.1.source,"
            + "citations.1.locator,statement.type,statement.facet,statement.measure,statement.group,statement.unit,"
            + "statement.value.state,statement.value.best,statement.value.irregular";

    private static ClaimContent claim(ImportRow row) {
        assertThat(row.faults()).isEmpty();
        return (ClaimContent) row.records().getFirst().content();
    }

    private static String assertion(String id, String object) {
        return id + ",harbour,The Gazette,MEDIA,gazette,ASSERTION,RESPONSIBILITY,NAMED_ACTOR," + object;
    }

    @Test
    void aRowIsTheClaimThatTheSameMembersMakeInJson() throws IOException {
        List<ImportRow> rows = Reading.claims(FIGURES + "\n"
                + "c1,harbour,The Gazette,MEDIA,gazette,gazette-2,page 3,FIGURE,CASUALTY,KILLED,ALL,PERSONS,KNOWN,12,\n");

        assertThat(rows.getFirst().records()).containsExactly(RecordLine.read("""
                {"claim":{"id":"c1","incident":"harbour","claimant":{"name":"The Gazette","kind":"MEDIA"},
                 "citations":[{"source":"gazette"},{"source":"gazette-2","locator":"page 3"}],
                 "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"KILLED","group":"ALL","unit":"PERSONS",
                   "value":{"state":"KNOWN","best":12}}}}"""));
    }

    @Test
    void faultsNameTheColumns() throws IOException {
        List<ImportRow> rows = Reading.claims(FIGURES + "\n"
                + "C1,harbour,The Gazette,PRESS,gazette,,page 3,FIGURE,CASUALTY,KILLED,ALL,PERSONS,KNOWN,many,\n"
                + "c1,harbour,The Gazette,MEDIA,,gazette,,FIGURE,CASUALTY,KILLED,ALL,PERSONS,KNOWN,1,yes\n");

        assertThat(Reading.faults(rows.getFirst())).containsExactly("id bad-id", "claimant.kind unknown-code",
                "citations.1.source missing", "statement.value.best bad-number");
        assertThat(Reading.faults(rows.getLast())).containsExactly("citations.0 wrong-type",
                "statement.value.irregular wrong-type");
    }

    @Test
    void linesAndCellsAreThoseOfRfc4180() throws IOException {
        List<ImportRow> rows = Reading.claims("\uFEFF" + ASSERTIONS.replace("id,", "\"id\", ") + "\r\n\r\n"
                + assertion("c1", "\"He said \"\"no\"\",\r\nand left\"") + "\r\n,,,,,,,,\r\n"
                + assertion("c2", "5\" of rain") + "\n"
                + assertion("c3", "\"\nand\n\n\"") + "\n" + assertion("c4", "end"));

        assertThat(Reading.lines(rows)).containsExactly(3L, 6L, 7L, 11L);
        assertThat(rows).extracting(row -> ((Assertion) claim(row).statement()).object())
                .containsExactly("He said \"no\",\nand left", "5\" of rain", "\nand\n\n", "end");
    }

    @Test
    void givenARowThatIsMalformed_thenOnlyThatRowIsRejected() throws IOException {
        List<ImportRow> rows = Reading.claims(ASSERTIONS + "\n" + assertion("c1", "\"no\" he said") + "\n"
                + assertion("c2", "one,too many") + "\n" + "too,few\n" + assertion("c3", "with a\rreturn") + "\n"
                + assertion("c4", "well") + "\n" + assertion("c5", "\"not closed"));

        assertThat(rows).extracting(Reading::faults).containsExactly(List.of("not-csv"), List.of("uneven"),
                List.of("uneven"), List.of("not-csv"), List.of(), List.of("not-csv"));
        assertThat(Reading.lines(rows)).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void givenARowThatIsNotUtf8_thenOnlyThatRowIsRejected() throws IOException {
        byte[] file = (ASSERTIONS + "\n" + assertion("c1", "\"caf\u00e9,\n\"") + "\n" + assertion("c2", "well"))
                .getBytes(StandardCharsets.ISO_8859_1);

        List<ImportRow> rows = Reading.all(ImportFormat.TABULARIUM, ImportFormat.CSV, file);

        assertThat(rows).extracting(Reading::faults).containsExactly(List.of("not-utf-8"), List.of());
        assertThat(Reading.lines(rows)).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "'=1+1 | =1+1", "'-5 | -5", "'@x | @x", "=1 | =1",
            "'quoted' | 'quoted'", "' | '", "''=1 | '=1" })
    void theApostropheBeforeAFormulaIsTakenOff(String cell, String text) throws IOException {
        ImportRow row = Reading.claims(ASSERTIONS + "\n" + assertion("c1", cell)).getFirst();

        assertThat(((Assertion) claim(row).statement()).object()).isEqualTo(text);
    }

    @Test
    void whatReadsShowBesideTheContentIsPassedOver() throws IOException {
        List<ImportRow> rows = Reading.claims(ASSERTIONS + ",status,revision,position,recordedAt\n"
                + assertion("c1", "one") + ",CURRENT,2,41,2026-01-31T12:00:00Z\n"
                + assertion("c2", "two") + ",,,,\n");

        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    @Test
    void givenAClaimThatIsNotCurrent_thenItDoesNotComeInAsCurrent() throws IOException {
        List<ImportRow> rows = Reading.claims(ASSERTIONS + ",status\n" + assertion("c1", "one") + ",WITHDRAWN\n"
                + "c2,,,,,,,,,ERASED\n");

        assertThat(Reading.faults(rows.getFirst())).containsExactly("status not-current");
        assertThat(Reading.faults(rows.getLast())).contains("status not-current");
    }
}
