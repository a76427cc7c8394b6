package org.tabularium.api.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Past states are found by their moments as RFC 7089 says, down to the microsecond where asOf names it. */
class MementoTest extends RunningService {

    /** A claim with three revisions. */
    private record Life(String id, List<Long> positions, List<Instant> moments) {

        String path() {
            return "/api/claims/" + id;
        }

        String memento(int revision) {
            return path() + "?asOf=" + positions.get(revision - 1);
        }

        /** The link to a revision's memento. */
        String link(int revision, String roles) {
            return "<%s>; rel=\"%s\"; datetime=\"%s\"".formatted(memento(revision), roles,
                    HttpDates.text(moments.get(revision - 1)));
        }

        String timeMap() {
            return "<%s/timemap>; rel=\"timemap\"; type=\"application/link-format\"".formatted(path());
        }

        String original() {
            return "<%s>; rel=\"original timegate\"".formatted(path());
        }
    }

    private Life life() {
        RecordedClaim claim = claim();
        Answer second = archivist().at(1).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 614)));
        Answer third = archivist().at(2).post("/api/claims/" + claim.id() + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");
        Answer first = now().get("/api/claims/" + claim.id() + "/revisions/1");
        List<Answer> answers = List.of(first, second, third);
        return new Life(claim.id(), answers.stream().map(answer -> answer.json().path("position").asLong()).toList(),
                answers.stream().map(answer -> Instant.parse(answer.json().path("recordedAt").asString())).toList());
    }

    private Caller now() {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1));
    }

    @Test
    void theNewestStateIsThatOfAMementoWithAnAddressOfItsOwn() {
        Life life = life();

        Answer newest = now().get(life.path());

        assertThat(newest.header("Content-Location")).isEqualTo(life.path() + "?asOf=" + (events() - 1));
        assertThat(newest.header("Link")).isEqualTo(String.join(", ", life.original(), life.timeMap(),
                life.link(1, "first memento"), life.link(2, "prev memento"), life.link(3, "last memento")));
    }

    @Test
    void aMementoLeadsToWhatWasThereBeforeAndNeverToWhatMayComeAfter() {
        Life life = life();

        assertThat(now().get(life.memento(1)).header("Link"))
                .isEqualTo(String.join(", ", life.original(), life.timeMap(), life.link(1, "first memento")));
        assertThat(now().get(life.memento(2)).header("Link")).isEqualTo(String.join(", ", life.original(),
                life.timeMap(), life.link(1, "first prev memento"), life.link(2, "memento")));
        assertThat(now().get(life.memento(3)).header("Link"))
                .isEqualTo(String.join(", ", life.original(), life.timeMap(), life.link(1, "first memento"),
                        life.link(2, "prev memento"), life.link(3, "memento")));
    }

    @Test
    void whoNegotiatesIsLedBothWays() {
        Life life = life();

        Answer first = now().with("Accept-Datetime", "Wed, 26 Feb 1992 00:00:00 GMT").get(life.path());

        assertThat(first.header("Content-Location")).isEqualTo(life.memento(1));
        assertThat(first.header("Memento-Datetime")).isEqualTo(HttpDates.text(life.moments().get(0)));
        assertThat(first.body()).isEqualTo(now().get(life.memento(1)).body());
        assertThat(first.header("Link")).isEqualTo(String.join(", ", life.original(), life.timeMap(),
                life.link(1, "first memento"), life.link(2, "next memento"), life.link(3, "last memento")));
    }

    @Test
    void aClaimThatNeverChangedHasOneMementoWhichIsFirstAndLast() {
        RecordedClaim claim = claim();

        assertThat(now().get("/api/claims/" + claim.id()).header("Link")).contains("rel=\"first last memento\"");
        assertThat(now().get("/api/claims/" + claim.id() + "/timemap").body())
                .contains("rel=\"first last memento\"");
    }

    @Test
    void theTimeMapListsEveryRevision() {
        Life life = life();

        Answer timeMap = now().get(life.path() + "/timemap");

        assertThat(timeMap.header("Content-Type")).isEqualTo("application/link-format");
        assertThat(timeMap.body()).isEqualTo("""
                <%1$s>; rel="original",
                <%1$s>; rel="timegate",
                <%1$s/timemap>; rel="self"; type="application/link-format"; from="%2$s"; until="%3$s",
                %4$s,
                %5$s,
                %6$s""".formatted(life.path(), HttpDates.text(life.moments().get(0)),
                HttpDates.text(life.moments().get(2)), life.link(1, "first memento"), life.link(2, "memento"),
                life.link(3, "last memento")));
        for (int revision = 1; revision <= 3; revision++) {
            Answer memento = anyone().get(life.memento(revision));
            assertThat(memento.json().path("revision").asInt()).isEqualTo(revision);
            assertThat(timeMap.body()).contains("datetime=\"" + memento.header("Memento-Datetime") + "\"");
        }
    }

    @Test
    void theTimeMapAsOfAnEarlierPositionListsWhatThereWasThen() {
        Life life = life();

        String then = anyone().get(life.path() + "/timemap?asOf=" + life.positions().get(1)).body();

        assertThat(then).contains(life.link(1, "first memento"), life.link(2, "last memento"))
                .doesNotContain(life.memento(3));
        assertThat(anyone().get(life.path() + "/timemap?asOf=" + (life.positions().get(0) - 1)).status())
                .isEqualTo(404);
        assertThat(anyone().get("/api/claims/none/timemap").status()).isEqualTo(404);
    }

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

    @Test
    void oneAddressIsLedToWhateverOtherParametersThereAre() {
        claim();
        claim();
        Answer page = now().get("/api/claims?limit=1&q=a%20news");
        String position = page.header("Tabularium-Position");

        assertThat(page.header("Link"))
                .isEqualTo("</api/claims?limit=1&q=a%20news>; rel=\"original timegate\"");
        assertThat(page.header("Content-Location")).isEqualTo("/api/claims?limit=1&q=a%20news&asOf=" + position);
        assertThat(page.response().headers().allValues("Link").get(1))
                .startsWith("</api/claims?limit=1&q=a%20news&asOf=" + position + "&cursor=")
                .endsWith(">; rel=\"next\"");
        assertThat(now().get("/api/claims?limit=1&asOf=" + position + "&q=a%20news").header("Link"))
                .isEqualTo(page.header("Link"));
    }

    @Test
    void aLongQuestionIsAnsweredToo() {
        claim();
        String words = "x".repeat(6_500);

        assertThat(now().get("/api/claims?q=" + words).status()).isEqualTo(200);
    }

    @Test
    void whatIsErasedIsNotTheSameAsBeforeThoughItIsTheSameRevision() {
        Life life = life();
        String csv = "/api/claims.csv?asOf=" + life.positions().get(0);
        Answer one = now().get(life.memento(1));
        Answer rows = now().get(csv);
        founder().post("/api/admin/erasures", """
                {"stream":"claim/%s","revision":1,"legalBasis":"A law","reason":"A reason"}""".formatted(life.id()));

        assertThat(now().with("If-None-Match", one.header("ETag")).get(life.memento(1)).json().path("status")
                .asString()).isEqualTo("ERASED");
        assertThat(now().with("If-None-Match", rows.header("ETag")).get(csv).status()).isEqualTo(200);
        assertThat(now().get(life.path() + "/timemap").body()).contains(life.link(1, "first memento"));
    }

    @Test
    void namesBehindActorsAreKeptByNoSharedCache() {
        Life life = life();

        Answer history = holderOf("AUDITOR").get(life.path() + "/history?asOf=" + life.positions().get(2));

        assertThat(history.body()).contains("actorName");
        assertThat(history.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(history.header("Vary")).contains("Authorization");
    }
}
