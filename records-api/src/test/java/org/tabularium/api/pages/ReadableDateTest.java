package org.tabularium.api.pages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.time.Edtf;
import org.tabularium.core.time.InvalidEdtf;

import static org.assertj.core.api.Assertions.assertThat;

class ReadableDateTest {

    @ParameterizedTest
    @CsvSource({ "1992-02-26, 26 February 1992", "1992-02, February 1992", "1992, 1992",
            "1992-02-25/1992-02-26, 25–26 February 1992", "1992-02-25/1992-03-01, 25 February 1992 – 1 March 1992",
            "1992/1994-05, 1992 – May 1994" })
    void plainDatesAreWords(String edtf, String words) throws InvalidEdtf {
        assertThat(ReadableDate.of(Edtf.parse(edtf))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({ "1992-02-26~", "199X", "XXXX-02-26", "1992-02-25/..", "1992-21", "Y-170000002" })
    void whatSaysMoreThanWordsStaysAsItIsWritten(String edtf) throws InvalidEdtf {
        assertThat(ReadableDate.of(Edtf.parse(edtf))).isEqualTo(edtf);
    }
}
