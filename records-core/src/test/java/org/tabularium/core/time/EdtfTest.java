package org.tabularium.core.time;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EdtfTest {

    @Test
    void theTextIsKeptToTheLetter() {
        Edtf date = Edtf.parse("?2004-06-~11");

        assertThat(date.text()).isEqualTo("?2004-06-~11");
        assertThat(date).hasToString("?2004-06-~11");
    }

    @Test
    void valuesAreEqualIfTheirTextsAre() {
        assertThat(Edtf.parse("1985-XX")).isEqualTo(Edtf.parse("1985-XX")).hasSameHashCodeAs(Edtf.parse("1985-XX"));
    }

    @Test
    void otherWordsForTheSameDaysAreAnotherValue() {
        assertThat(Edtf.parse("1985")).isNotEqualTo(Edtf.parse("1985-XX-XX"));
    }

    @Test
    void twoHundredCharactersAreRead() {
        String text = "[" + "1984,".repeat(38) + "1984-1X?]";

        assertThat(text).hasSize(200);
        assertThat(Edtf.parse(text).earliest()).hasToString("1984-01-01");
    }

    @Test
    void aLongerTextIsRefusedBeforeItIsRead() {
        String text = "[" + "1984,".repeat(1_000_000) + "1984]";

        assertThatExceptionOfType(InvalidEdtf.class).isThrownBy(() -> Edtf.parse(text))
                .withMessage("the text is longer than 200 characters").extracting(InvalidEdtf::hint).isEqualTo("");
    }

    @Test
    void aMessageRepeatsNothingButVisibleAscii() {
        assertThatExceptionOfType(InvalidEdtf.class).isThrownBy(() -> Edtf.parse("1985\r\nadmin logged in"))
                .withMessage("U+000D stands where the end has to be (at character 5)");
    }
}
