package org.tabularium.api.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Past states are found by their moments, down to the microsecond where asOf names it. */
class MomentsTest extends PastStates {

    @Test
    void aMomentGivesTheLastEventRecordedUpToIt() {
        Life life = life();
        Instant second = life.moments().get(1);

        assertThat(revisionAt(life, second)).isEqualTo(2);
        assertThat(revisionAt(life, second.minus(1, ChronoUnit.MICROS))).isEqualTo(1);
        assertThat(revisionAt(life, second.plusNanos(999))).isEqualTo(2);
        assertThat(revisionAt(life, life.moments().get(2).minusNanos(1))).isEqualTo(2);
        assertThat(revisionAt(life, life.moments().get(2))).isEqualTo(3);
    }

    private int revisionAt(Life life, Instant moment) {
        return now().get(life.path() + "?asOf=" + moment).json().path("revision").asInt();
    }

    @Test
    void aMomentIsReadInAnyOffset() {
        Life life = life();
        DateTimeFormatter elsewhere = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        String west = elsewhere.format(life.moments().get(1).atOffset(ZoneOffset.ofHours(-7)));
        String east = elsewhere.format(life.moments().get(1).atOffset(ZoneOffset.ofHoursMinutes(5, 30)));

        assertThat(Stream.of(west, east, east.replace("+", "%2B"))
                .map(moment -> now().get(life.path() + "?asOf=" + moment).json().path("revision").asInt()))
                .containsOnly(2);
    }

    @Test
    void ofTwoEventsInTheSameSecondNegotiationGivesTheLater() {
        Life life = life();
        while (second(life, 1) != second(life, 2)) {
            life = life();
        }

        Answer answer = now().with("Accept-Datetime", HttpDates.text(life.moments().get(1))).get(life.path());

        assertThat(answer.json().path("revision").asInt()).isGreaterThanOrEqualTo(3);
    }

    private static long second(Life life, int index) {
        return life.moments().get(index).getEpochSecond();
    }

    @ParameterizedTest
    @ValueSource(strings = { "EEEE, dd-MMM-uu HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss uuuu",
            "EEE, dd MMM uuuu HH:mm:ss 'GMT'" })
    void theObsoleteFormsOfADateNegotiateAsWell(String form) {
        Life life = life();
        String date = DateTimeFormatter.ofPattern(form, Locale.US).withZone(ZoneOffset.UTC)
                .format(life.moments().get(2));

        Answer answer = now().with("Accept-Datetime", date).get(life.path());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Instant.parse(answer.json().path("recordedAt").asString()))
                .isAfterOrEqualTo(life.moments().get(2));
    }

    @ParameterizedTest
    @CsvSource({ "asOf=00, 200", "asOf=000000000000000000, 200", "asOf=0000000000000000000, 400",
            "asOf=9223372036854775807, 400", "asOf=9223372036854775808, 400", "asOf=%2B0, 400", "asOf=-0, 400",
            "asOf=0.0, 400", "asOf=0x0, 400", "asOf=%D9%A0, 400", "asOf, 400", "asOf=0&asOf=1, 400",
            "asOf=2016-12-31T23:59:60Z, 200", "asOf=2016-12-31T23:58:60Z, 400", "asOf=1992-02-26, 400",
            "asOf=10000-01-01T00:00:00Z, 400", "asOf=%2B10000-01-01T00:00:00Z, 400",
            "asOf=%2B1000000001-01-01T00:00:00Z, 400",
            "asOf=1992-02-26T00:00:00.123456789Z, 200", "as%4Ff=0, 200" })
    void aPositionIsWrittenInDigitsAndAMomentInIso8601(String query, int status) {
        claim();
        Answer answer = anyone().get("/api/claims?" + query);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.header("Link")).startsWith("</api/claims>; rel=\"original timegate\"");
        }
    }
}
