package org.tabularium.api.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpDatesTest {

    private static final Instant MOMENT = Instant.parse("1994-11-06T08:49:37Z");

    @ParameterizedTest
    @ValueSource(strings = { "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994", "Sun Nov 06 08:49:37 1994" })
    void allThreeFormsAreRead(String text) {
        assertThat(read(text)).contains(MOMENT);
    }

    @Test
    void itIsWrittenInTheOneForm() {
        assertThat(HttpDates.text(MOMENT.plusNanos(999_999_999))).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Monday, 31-Dec-29 23:59:59 GMT   | 2029-12-31T23:59:59Z
            Sunday, 22-Nov-76 23:14:00 GMT   | 2076-11-22T23:14:00Z
            Monday, 22-Nov-76 23:14:01 GMT   | 1976-11-22T23:14:01Z
            Friday, 31-Dec-99 23:59:59 GMT   | 1999-12-31T23:59:59Z
            Saturday, 01-Jan-00 00:00:00 GMT | 2000-01-01T00:00:00Z
            Tuesday, 29-Feb-72 00:00:00 GMT  | 2072-02-29T00:00:00Z
            """)
    void aYearOfTwoDigitsIsNeverMoreThanFiftyYearsAhead(String text, Instant moment) {
        assertThat(read(text)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 15 Sep 2000 11:28:26 GMT | 2000-09-15T11:28:26Z
            Sat, 31 Dec 2016 23:59:60 GMT | 2016-12-31T23:59:59Z
            Sat, 01 Jan 0000 00:00:00 GMT | 0000-01-01T00:00:00Z
            Fri, 31 Dec 9999 23:59:59 GMT | 9999-12-31T23:59:59Z
            """)
    void theDayOfTheWeekIsNotHeldAgainstADateAndALeapSecondIsTheSecondBefore(String text, Instant moment) {
        assertThat(read(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "yesterday", "1994-11-06T08:49:37Z", "784111777", "Sun, 6 Nov 1994 08:49:37 GMT",
            "sun, 06 nov 1994 08:49:37 gmt", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 +0000",
            "Sun, 06 Nov 1994 08:49 GMT", "06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49:60 GMT", "Wed, 30 Feb 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT", "Sat, 01 Jan 10000 00:00:00 GMT", "Sun, 06 Nov -994 08:49:37 GMT",
            " Sun, 06 Nov 1994 08:49:37 GMT", "Thursday, 29-Feb-99 08:49:37 GMT", "Sunday, 31-Nov-94 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov ١٩٩٤ 08:49:37 GMT" })
    void allElseIsNoDateOfHttp(String text) {
        assertThat(read(text)).isEmpty();
    }

    private static Optional<Instant> read(String text) {
        return HttpDates.read(text, Clock.fixed(Instant.parse("2026-11-22T23:14:00Z"), ZoneOffset.UTC));
    }
}
