package org.tabularium.api.imports.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.tabularium.core.input.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ImportFormatTest {

    private static final String CLAIMS = "id,incident,claimant.name,claimant.kind,citations.0.source,statement.type";
    private static final String GED = "id,year,country,low,best,high";
    private static final byte[] GZIP = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3 };

    @Test
    void aFormatHasItsNameInTheApi() {
        assertThat(ImportFormat.named("tabularium")).contains(ImportFormat.TABULARIUM);
        assertThat(ImportFormat.named("ucdp-ged")).contains(ImportFormat.UCDP_GED);
        assertThat(ImportFormat.named("TABULARIUM")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "TABULARIUM, application/jsonl, true", "TABULARIUM, text/csv, true",
            "TABULARIUM, text/csv; charset=utf-8; header=present, true", "TABULARIUM, text/csv; charset=latin1, false",
            "TABULARIUM, application/json, false", "TABULARIUM, text/*, false", "UCDP_GED, text/csv, true",
            "UCDP_GED, application/jsonl, false" })
    void aFormatTakesItsMediaTypesInUtf8(ImportFormat format, String type, boolean taken) {
        assertThat(format.takes(MediaType.parseMediaType(type))).isEqualTo(taken);
    }

    @Test
    void givenATypeThatTheFormatDoesNotTake_whenOpened_thenThatIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> ImportFormat.UCDP_GED.open(new ByteArrayInputStream(new byte[0]), ImportFormat.JSON_LINES));
    }

    static Stream<Arguments> filesThatCanNotBe() {
        Charset utf16 = StandardCharsets.UTF_16;
        return Stream.of(
                refused("", ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, "empty-file"),
                refused(" \r\n\n\t\n", ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, "empty-file"),
                refused("\uFEFF", ImportFormat.TABULARIUM, ImportFormat.CSV, "empty-file"),
                refused("\n", ImportFormat.UCDP_GED, ImportFormat.CSV, "empty-file"),
                refused(" [{\"claim\":{}}]", ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, "not-jsonl"),
                arguments(GZIP, ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, List.of("not-utf-8")),
                arguments(GZIP, ImportFormat.UCDP_GED, ImportFormat.CSV, List.of("not-utf-8")),
                arguments("{}".getBytes(utf16), ImportFormat.TABULARIUM, ImportFormat.JSON_LINES,
                        List.of("not-utf-8")),
                arguments(CLAIMS.getBytes(StandardCharsets.UTF_16LE), ImportFormat.TABULARIUM, ImportFormat.CSV,
                        List.of("not-utf-8")),
                arguments((GED + ",pa\u00efs").getBytes(StandardCharsets.ISO_8859_1), ImportFormat.UCDP_GED,
                        ImportFormat.CSV, List.of("not-utf-8")),
                refused("id,\"year", ImportFormat.UCDP_GED, ImportFormat.CSV, "not-csv"),
                refused("id,\"ye\"ar", ImportFormat.UCDP_GED, ImportFormat.CSV, "not-csv"),
                refused("id,year\rcountry", ImportFormat.UCDP_GED, ImportFormat.CSV, "not-csv"),
                refused("id,year;country,low", ImportFormat.UCDP_GED, ImportFormat.CSV, "best column-missing",
                        "country column-missing", "high column-missing", "year column-missing"),
                refused(GED + ",side_a,year,side_a", ImportFormat.UCDP_GED, ImportFormat.CSV, "year column-doubled",
                        "side_a column-doubled"),
                refused(CLAIMS.replace("statement.type", "note"), ImportFormat.TABULARIUM, ImportFormat.CSV,
                        "statement.type column-missing"),
                refused(CLAIMS + ",citations.0.page,citations.00.locator,citations.100.source,Id,x\\.y,",
                        ImportFormat.TABULARIUM, ImportFormat.CSV, "citations.0.page unknown-column",
                        "citations.00.locator unknown-column", "citations.100.source unknown-column",
                        "Id unknown-column", "x\\.y unknown-column", "unknown-column"));
    }

    private static Arguments refused(String file, ImportFormat format, MediaType type, String... faults) {
        return arguments(file.getBytes(StandardCharsets.UTF_8), format, type, List.of(faults));
    }

    @ParameterizedTest
    @MethodSource("filesThatCanNotBe")
    void givenAFileThatCanNotBeOfTheFormat_whenOpened_thenItIsRefusedWithEverythingThatIsWrong(byte[] file,
            ImportFormat format, MediaType type, List<String> faults) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> format.open(new ByteArrayInputStream(file), type))
                .satisfies(invalid -> assertThat(Reading.faults(ImportRow.faulty(1, invalid.faults())))
                        .isEqualTo(faults));
    }

    @Test
    void givenAHeaderOfThousandsOfUnknownColumns_whenOpened_thenTheRefusalIsShort() {
        String header = CLAIMS + ("," + "x".repeat(200)).repeat(4_000);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Reading.claims(header))
                .satisfies(invalid -> assertThat(invalid.faults()).hasSize(100)
                        .allMatch(fault -> fault.pointer().length() < 150));
    }

    @Test
    void aHeaderAloneIsAFileWithoutRows() throws IOException {
        assertThat(Reading.claims(CLAIMS)).isEmpty();
        assertThat(Reading.ged("\uFEFF" + GED + ",some other,,\r\n")).isEmpty();
    }
}
