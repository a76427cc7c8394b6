package org.tabularium.api.reading;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Past states lead to each other as RFC 7089 says, and are kept no longer than they stay the same. */
class MementoTest extends PastStates {

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
