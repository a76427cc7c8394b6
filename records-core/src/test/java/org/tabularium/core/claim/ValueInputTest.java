package org.tabularium.core.claim;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.input.Reading;
import org.tabularium.core.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ValueInputTest {

    private static List<String> faults(String value) {
        return Reading.faults(Claims.leastFigure().with("/statement/value", value), ClaimContent::read).stream()
                .map(fault -> fault.replaceFirst("^/statement/value", "")).toList();
    }

    private static Value read(String value) {
        return Reading.read(value, Value::read);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"state\":\"KNOWN\",\"low\":1}", "{\"state\":\"KNOWN\",\"best\":0}",
            "{\"state\":\"KNOWN\",\"high\":\"0.5\"}", "{\"state\":\"KNOWN\",\"low\":1,\"best\":2,\"high\":3}",
            "{\"state\":\"KNOWN\",\"low\":2,\"best\":2,\"high\":2}", "{\"state\":\"KNOWN\",\"low\":1,\"high\":3}",
            "{\"state\":\"KNOWN\",\"low\":\"9.5\",\"best\":10}", "{\"state\":\"UNKNOWN\"}", "{\"state\":\"NONE\"}",
            "{\"state\":\"KNOWN\",\"best\":1,\"irregular\":false}", "{\"state\":\"UNKNOWN\",\"irregular\":false}",
            "{\"state\":\"KNOWN\",\"low\":3,\"best\":1,\"irregular\":true}",
            "{\"state\":\"KNOWN\",\"low\":3,\"high\":1,\"irregular\":true}",
            "{\"state\":\"KNOWN\",\"low\":1,\"best\":9,\"high\":3,\"irregular\":true}" })
    void aValueIsTakenAndReadBackAsItIs(String json) {
        Value value = read(json);

        assertThat(faults(json)).isEmpty();
        assertThat(Json.read(Json.text(value), Value.class)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"state\":\"KNOWN\"} | missing",
            "{\"state\":\"KNOWN\",\"qualifier\":\"ABOUT\"} | missing",
            "{\"state\":\"KNOWN\",\"best\":null} | missing", "{\"state\":\"UNKNOWN\",\"best\":0} | not-known",
            "{\"state\":\"NONE\",\"low\":0} | not-known", "{\"state\":\"NONE\",\"high\":0} | not-known",
            "{\"state\":\"KNOWN\",\"low\":3,\"best\":2} | out-of-order",
            "{\"state\":\"KNOWN\",\"best\":3,\"high\":2} | out-of-order",
            "{\"state\":\"KNOWN\",\"low\":3,\"high\":2} | out-of-order",
            "{\"state\":\"KNOWN\",\"low\":\"10\",\"best\":\"9\"} | out-of-order",
            "{\"state\":\"KNOWN\",\"low\":3,\"best\":2,\"irregular\":false} | out-of-order" })
    void aValueThatDoesNotAgreeWithItselfIsRefusedAsAWhole(String json, String code) {
        assertThat(faults(json)).containsExactly(" " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"state\":\"KNOWN\",\"low\":1,\"best\":2,\"irregular\":true}",
            "{\"state\":\"KNOWN\",\"best\":2,\"irregular\":true}", "{\"state\":\"UNKNOWN\",\"irregular\":true}" })
    void whatIsInOrderIsNotIrregular(String json) {
        assertThat(faults(json)).containsExactly("/irregular not-irregular");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"state\":\"KNOWN\",\"low\":5,\"best\":\"x\"} | /best bad-number",
            "{\"state\":\"KNOWN\",\"low\":\"x\"} | /low bad-number",
            "{\"state\":\"KNOWN\",\"low\":5,\"best\":\"x\",\"irregular\":true} | /best bad-number",
            "{\"state\":\"KNOWN\",\"low\":3,\"best\":2,\"irregular\":\"yes\"} | /irregular wrong-type",
            "{\"state\":\"KNOWN\",\"best\":2,\"irregular\":1} | /irregular wrong-type",
            "{\"state\":\"known\"} | /state unknown-code", "{\"state\":\"known\",\"best\":1} | /state unknown-code",
            "{\"state\":0,\"best\":1} | /state unknown-code", "{\"best\":1} | /state missing",
            "{\"state\":\"KNOWN\",\"best\":1,\"qualifier\":\"CIRCA\"} | /qualifier unknown-code",
            "{\"state\":\"KNOWN\",\"best\":1.5} | /best bad-number",
            "{\"state\":\"KNOWN\",\"best\":-1} | /best bad-number" })
    void oneFaultIsToldOnce(String json, String fault) {
        assertThat(faults(json)).containsExactly(fault);
    }

    @Test
    void theFaultsOfAValueAreToldBesideThoseOfItsNumbers() {
        assertThat(faults("{\"state\":\"NONE\",\"low\":\"x\",\"best\":3,\"high\":2}"))
                .containsExactly("/low bad-number", " not-known", " out-of-order");
    }

    @ParameterizedTest
    @EnumSource(Value.Qualifier.class)
    void theQualifiersAreRead(Value.Qualifier qualifier) {
        assertThat(read("{\"state\":\"KNOWN\",\"best\":1,\"qualifier\":\"" + qualifier + "\"}").qualifier())
                .isEqualTo(qualifier);
    }

    @Test
    void aRegularValueDoesNotSayThatItIsNotIrregular() {
        assertThat(Json.text(read("{\"state\":\"KNOWN\",\"best\":1,\"irregular\":false}")))
                .isEqualTo("{\"state\":\"KNOWN\",\"best\":1}");
    }

    @Test
    void anIrregularValueSaysSo() {
        assertThat(Json.text(read("{\"irregular\":true,\"high\":1,\"low\":\"2.50\",\"state\":\"KNOWN\"}")))
                .isEqualTo("{\"state\":\"KNOWN\",\"low\":\"2.5\",\"high\":1,\"irregular\":true}");
    }

    @Test
    void aValueChecksItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value(Value.State.KNOWN, null, null, null, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value(Value.State.NONE, Decimal.ZERO, null, null, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value(Value.State.KNOWN, Decimal.of(2), Decimal.of(1), null, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value(Value.State.KNOWN, Decimal.of(1), Decimal.of(1), null, null, true));
    }
}
