package org.tabularium.core.input;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.json.Json;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.input.Reading.faults;
import static org.tabularium.core.input.Reading.read;

class DecimalTest {

    private record Holder(@Nullable Decimal number) {
        static Holder read(ObjectInput in) {
            return new Holder(in.optionalDecimal("number"));
        }
    }

    private static String document(String literal) {
        return "{\"number\":" + literal + "}";
    }

    private static List<String> faultsOf(String literal) {
        return faults(document(literal), Holder::read);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
            "0, 0", "613, 613", "'\"613\"', 613", "'\"0\"', 0", "'\"007\"', 7", "'\"0.0\"', 0", "'\"1.50\"', '\"1.5\"'",
            "'\"2.000000\"', 2", "'\"0.000001\"', '\"0.000001\"'", "'\"100\"', 100",
            "9007199254740991, 9007199254740991", "'\"9007199254740991\"', 9007199254740991",
            "9007199254740992, '\"9007199254740992\"'", "'\"9007199254740992\"', '\"9007199254740992\"'",
            "999999999999999999, '\"999999999999999999\"'", "'\"999999999999999999\"', '\"999999999999999999\"'",
            "'\"999999999999.999999\"', '\"999999999999.999999\"'",
            "'\"12345678901234567.8\"', '\"12345678901234567.8\"'",
            "100000000000000000, '\"100000000000000000\"'", "'\"000000000000000001\"', 1" })
    void aNumberIsReadAndWrittenInItsOneForm(String literal, String written) {
        Holder holder = read(document(literal), Holder::read);

        assertThat(Json.text(holder)).isEqualTo(document(written));
        assertThat(Json.read(document(written), Holder.class)).isEqualTo(holder);
        assertThat(read(document(written), Holder::read)).isEqualTo(holder);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1000000000000000000", "\"1000000000000000000\"", "\"0000000000000000001\"",
            "\"1234567890123.123456\"", "\"123456789012345678.0\"", "\"0.0000001\"", "\"1.1234567\"", "\"1.0000000\"",
            "-1", "\"-1\"", "\"+1\"", "\"-0\"", "\"1e3\"", "\"1E3\"", "1e3", "1E+3", "1e0", "1.0", "1.5", "0.5",
            "\".5\"", "\"5.\"", "\".\"", "\"1.2.3\"", "\"1,5\"", "\"1 000\"", "\" 1\"", "\"1 \"", "\"1\\n\"", "\"\"",
            "\"0x10\"", "\"１\"", "\"٣\"", "\"NaN\"", "\"ten\"", "true", "[]", "[1]", "{}", "1e400", "1e-400",
            "1e999999999" })
    void whatIsNoSuchNumberIsRefused(String literal) {
        assertThat(faultsOf(literal)).containsExactly("/number bad-number");
    }

    @Test
    void aNumberOfHundredsOfDigitsIsRefused() {
        assertThat(faultsOf("9".repeat(900))).containsExactly("/number bad-number");
        assertThat(faultsOf("\"" + "9".repeat(100_000) + "\"")).containsExactly("/number bad-number");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"number\":null}" })
    void aNumberMayBeLeftOut(String json) {
        assertThat(read(json, Holder::read)).isEqualTo(new Holder(null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.5", "-1", "\"1e3\"", "true", "[]", "\"\"" })
    void aStoredNumberInAnotherFormIsNotRead(String literal) {
        assertThatThrownBy(() -> Json.read(document(literal), Holder.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "1E+18", "1234567890123456789", "0.0000001", "1234567890123.1234561" })
    void aNumberOutOfBoundsIsNoDecimal(BigDecimal value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decimal(value));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(new Decimal(new BigDecimal("1E+3"))).isEqualTo(Decimal.of(1000))
                .isEqualTo(new Decimal(new BigDecimal("1000.000"))).hasSameHashCodeAs(Decimal.of(1000))
                .hasToString("1000");
        assertThat(new Decimal(new BigDecimal("0.000"))).isEqualTo(Decimal.ZERO);
    }

    @Test
    void numbersAreComparedByWhatTheyAreWorth() {
        assertThat(Decimal.of(9)).isLessThan(Decimal.of(10)).isGreaterThan(new Decimal(new BigDecimal("8.999999")));
    }
}
