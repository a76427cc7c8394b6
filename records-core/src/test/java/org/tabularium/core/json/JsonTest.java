package org.tabularium.core.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.time.Edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JsonTest {

    private static Fault faultOf(byte[] json) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> Json.untrusted(json));
        assertThat(invalid).as("the JSON is refused").isNotNull();
        assertThat(Json.bytes(invalid.faults())).isNotEmpty();
        return invalid.faults().getFirst();
    }

    private static Fault faultOf(String json) {
        Fault fault = faultOf(json.getBytes(StandardCharsets.UTF_8));
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> Json.untrusted(json));
        assertThat(invalid.faults()).as("text is refused as its bytes are").containsExactly(fault);
        return fault;
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\":1} x",
            "{\"a\":1}{\"a\":1}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":5.}", "{\"a\":NaN}",
            "{\"a\":Infinity}", "{\"a\":0x1}", "{\"a\":tru}", "\"a", "\"\\x\"", "\"\\u12\"", "\"a\nb\"", "\"a\tb\"",
            "\"a\0\"", "/* */ {}", "// x\n{}", "# x\n{}", "\uFEFF{}", "{\"a\" 1}", "nul", "1e", "-", "1 2" })
    void whatIsNoJsonIsRefused(String json) {
        assertThat(faultOf(json)).extracting(Fault::pointer, Fault::code).containsExactly("", "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-16BE", "UTF-16LE", "UTF-32BE", "ISO-8859-1" })
    void whatIsNotInUtf8IsRefused(String charset) {
        assertThat(faultOf("{\"a\":\"é\"}".getBytes(Charset.forName(charset))))
                .extracting(Fault::pointer, Fault::code).containsExactly("", "not-json");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThat(faultOf(new byte[]{ '"', (byte) 0xc0, (byte) 0x80, '"' }).code()).isEqualTo("not-json");
        assertThat(faultOf(new byte[]{ '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"' }).code())
                .isEqualTo("not-json");
        assertThat(faultOf(new byte[]{ '"', (byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"' }).code())
                .isEqualTo("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{\"a\":", "[{\"a\":" })
    void deepNestingIsRefused(String opening) {
        assertThat(faultOf(opening.repeat(10_000)).code()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "-1", "1.", "1e", "1e-" })
    void aHugeNumberIsRefused(String start) {
        assertThat(faultOf("{\"a\":" + start + "9".repeat(100_000) + "}").code()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e99999999999", "1E+2147483648", "-1e-99999999999", "0.0e99999999999" })
    void anExponentBeyond32BitsIsRefused(String number) {
        assertThat(faultOf("{\"a\":" + number + "}").code()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"a\":1,\"a\":1} | /a", "{\"a\":1,\"b\":2,\"a\":null} | /a",
            "{\"b\":{\"c\":[0,{\"d\":1,\"d\":2}]}} | /b/c/1/d", "[{\"a\":1},{\"a\":1,\"a\":1}] | /1/a",
            "{\"a/b~\":1,\"a/b~\":2} | /a~1b~0", "{\"a\":1,\"\\u0061\":2} | /a", "{\"\":1,\"\":2} | /",
            "{\"\\ud800\":1,\"\\ud800\":2} | /\uFFFD" })
    void aMemberThatStandsTwiceIsRefusedWithItsPointer(String json, String pointer) {
        assertThat(faultOf(json)).extracting(Fault::pointer, Fault::code).containsExactly(pointer, "duplicate-member");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"a\":1,\"a\":1}", "[[[[" })
    void aFaultSaysWhereAndNamesNoClass(String json) {
        assertThat(faultOf(json).detail()).contains("line 1, column").doesNotContain("tools.", "Exception", "Source");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "[]", "null", "true", "1", "1.50", "\"a\"", "\"\\ud800\"",
            " {\"a\" : [1, 2.5] } \n" })
    void whatIsJsonIsRead(String json) {
        assertThat(Json.untrusted(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(Json.tree(json));
        assertThat(Json.untrusted(json)).isEqualTo(Json.tree(json));
    }

    @Test
    void decimalsKeepTheirDigits() {
        assertThat(Json.text(Json.tree("[1.50,0.1,12345678901234567890.123456789012345678901234567890]")))
                .isEqualTo("[1.50,0.1,12345678901234567890.123456789012345678901234567890]");
    }

    private record Sample(String zebra, @Nullable String left, List<String> apples,
            Edtf date) {}

    @Test
    void membersStandInTheOrderOfTheRecordAndThoseWithoutAValueAreLeftOut() {
        Sample sample = new Sample("é\u2028\"", null, List.of(), Edtf.parse("1992-02~"));

        assertThat(Json.text(sample)).isEqualTo("{\"zebra\":\"é\u2028\\\"\",\"apples\":[],\"date\":\"1992-02~\"}");
        assertThat(Json.read(Json.text(sample), Sample.class)).isEqualTo(sample);
        assertThat(new String(Json.bytes(sample), StandardCharsets.UTF_8)).isEqualTo(Json.text(sample));
    }
}
