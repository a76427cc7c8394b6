package org.tabularium.core.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The two tables of texts, {@code valid.csv} and {@code refused.csv}, row by row. */
class EdtfTablesTest {

    @ParameterizedTest(name = "{0} ({1})")
    @CsvFileSource(resources = "valid.csv", delimiter = '|', useHeadersInDisplayName = true, nullValues = "none")
    void aValidTextHasTheseBoundsAndThisPrecision(String text, String feature, @Nullable LocalDate earliest,
            @Nullable LocalDate latest, int precision) {
        Edtf date = Edtf.parse(text);

        assertThat(date.text()).isEqualTo(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.datePrecision()).isEqualTo(precision);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refused.csv", delimiter = '|', useHeadersInDisplayName = true, nullValues = "none")
    void aRefusedTextIsAnsweredWithTheReasonAndAHint(String text, @Nullable String message, @Nullable String hint) {
        InvalidEdtf refusal = catchThrowableOfType(InvalidEdtf.class, () -> Edtf.parse(text));

        assertThat(refusal).hasMessageContaining(message == null ? "" : message);
        if (hint == null) {
            assertThat(refusal.hint()).isEmpty();
        } else {
            assertThat(refusal.hint()).contains(hint);
        }
    }
}
