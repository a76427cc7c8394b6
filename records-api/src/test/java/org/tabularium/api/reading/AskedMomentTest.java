package org.tabularium.api.reading;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AskedMomentTest {

    @ParameterizedTest
    @CsvSource({ "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
            "2026-01-31T12:00:00.123456Z, 2026-01-31T12:00:00.123456Z",
            "2026-01-31T12:00:00.123456789Z, 2026-01-31T12:00:00.123456789Z",
            "2026-01-31T14:00:00+02:00, 2026-01-31T12:00:00Z", "2026-01-31T14:00:00 02:00, 2026-01-31T12:00:00Z",
            "2026-01-31T10:30:00-01:30, 2026-01-31T12:00:00Z", "2026-01-31T24:00:00Z, 2026-02-01T00:00:00Z",
            "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999999999Z",
            "2016-12-31T23:59:60.5Z, 2016-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z, -1000000000-01-01T00:00:00Z",
            "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z" })
    void aMomentIsReadWithItsOffset(String text, Instant moment) {
        assertThat(AskedMoment.read(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "2026", "2026-01-31", "2026-01-31T12:00:00", "2026-01-31 12:00:00Z",
            "10000-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-31T12:00:61Z", "2026-01-31T12:00:60Z",
            "2026-01-31T12:00:00.1234567890Z", "+1000000001-01-01T00:00:00Z", "2026-01-31T12:00:00+19:00" })
    void allElseIsNone(String text) {
        assertThatThrownBy(() -> AskedMoment.read(text)).isInstanceOf(DateTimeParseException.class);
    }
}
