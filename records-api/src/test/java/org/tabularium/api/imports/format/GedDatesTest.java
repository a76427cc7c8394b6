package org.tabularium.api.imports.format;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.incident.IncidentContent;

import static org.assertj.core.api.Assertions.assertThat;

class GedDatesTest {

    private static IncidentContent incident(String start, String end, String precision) throws IOException {
        ImportRow row = GedFile.row(GedFile.OF_41, "date_start", start, "date_end", end, "date_prec", precision);
        assertThat(row.faults()).isEmpty();
        return (IncidentContent) row.records().getFirst().content();
    }

    @ParameterizedTest
    @CsvSource({ "1900-05-01, 1900-05-01, 1, 1900-05-01", "1900-05-01, 1900-05-01, '', 1900-05-01",
            "1900-05-01 00:00:00.000, 1900-05-01T00:00:00, 1, 1900-05-01",
            "1900-05-01, 1900-05-03, 2, 1900-05-01/1900-05-03", "1900-05-01, 1900-05-07, 3, 1900-05-01/1900-05-07",
            "1900-01-01, 1900-12-31, 5, 1900-01-01/1900-12-31", "1900-05-01, 1900-05-01, 2, 1900-05-01~",
            "1900-05-01, '', 1, 1900-05-01", "'', 1900-05-01, 4, 1900-05-01~", "'', '', 5, 1900" })
    void anIncidentOccurredFromTheFirstToTheLastPossibleDay(String start, String end, String precision, String occurred)
            throws IOException {
        assertThat(incident(start, end, precision).occurred().text()).isEqualTo(occurred);
    }

    @Test
    void theNameHasTheDateInPlainWords() throws IOException {
        assertThat(incident("1900-05-01", "1900-05-03", "2").name())
                .isEqualTo("Harbour town, 1900-05-01 to 1900-05-03");
        assertThat(incident("1900-05-01", "1900-05-01", "2").name()).isEqualTo("Harbour town, 1900-05-01");
    }

    @ParameterizedTest
    @CsvSource({ "1900-05-01, 1900-05-03, 2, false", "1900-05-01, 1900-05-03, 5, true",
            "1900-05-01, 1900-05-01, 4, true" })
    void aPrecisionThatTheDatesDoNotTellIsInTheNote(String start, String end, String precision, boolean told)
            throws IOException {
        assertThat(String.valueOf(incident(start, end, precision).note()).contains("\nDate precision: " + precision))
                .isEqualTo(told);
    }

    @Test
    void givenAnEndBeforeTheStart_thenTheRowIsRejected() throws IOException {
        assertThat(Reading.faults(GedFile.row(GedFile.OF_41, "date_start", "1900-05-02")))
                .containsExactly("date_end bad-date");
    }
}
