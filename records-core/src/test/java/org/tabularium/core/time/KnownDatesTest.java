package org.tabularium.core.time;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KnownDatesTest {

    @Test
    void aDateThatWasReadBeforeIsNotReadAgain() {
        assertThat(Edtf.parse("1992-02-25/1992-02-26")).isSameAs(Edtf.parse("1992-02-25/1992-02-26"));
    }

    @Test
    void whatIsNoDateIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Edtf.parse("1992-02-30")).isInstanceOf(InvalidEdtf.class);
        }
    }

    @Test
    void noMoreAreKeptThanItsBound() {
        KnownDates dates = new KnownDates();
        for (int i = 0; i <= 2 * KnownDates.MOST; i++) {
            dates.keep(Edtf.parse("Y" + (10_000 + i)));
            assertThat(dates.size()).isLessThanOrEqualTo(KnownDates.MOST);
        }
        assertThat(dates.find("Y" + (10_000 + 2 * KnownDates.MOST))).isNotNull();
    }
}
