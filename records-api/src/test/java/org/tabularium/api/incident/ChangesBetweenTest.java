package org.tabularium.api.incident;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/** The two moments that an auditor compares follow the rules of all reads of the past. */
class ChangesBetweenTest extends ChangedIncident {

    @Test
    void bothMomentsNamedTheAnswerIsTheSameForEver() {
        RecordedClaim claim = claim();
        correct(claim, 1, 614);
        long to = events() - 1;
        String named = path(claim) + "?from=" + (to - 1) + "&to=" + to;
        Answer newest = now().get(path(claim) + "?from=" + (to - 1));
        correct(claim, 2, 615);
        withdraw(claim.id());

        Answer again = now().get(named);

        assertThat(again.body()).isEqualTo(newest.body()).contains("\"after\":614").doesNotContain("615");
        assertThat(again.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(again.header("Tabularium-Position")).isEqualTo(Long.toString(to));
        assertThat(again.header("Link")).startsWith("<" + path(claim) + "?from=" + (to - 1) + ">; rel=\"original");
        assertThat(newest.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(anyone().get(newest.header("Content-Location")).body()).isEqualTo(newest.body());
        assertThat(anyone().with("If-None-Match", again.header("ETag")).get(named).status()).isEqualTo(304);
        String moments = "from=" + recordedAt(to - 1) + "&to=" + recordedAt(to);
        assertThat(anyone().get(path(claim) + "?" + moments).body()).isEqualTo(newest.body());
        assertThat(anyone().get(named.replace("to=", "%74o=")).body()).isEqualTo(newest.body());
    }

    @Test
    void pagesPinTheLaterMomentSoThatAWalkSeesOne() {
        RecordedClaim claim = claim();
        List<String> seen = new ArrayList<>();
        String next = path(claim) + "?limit=1";
        while (next != null) {
            Answer page = now().get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            seen.addAll(changes(page));
            next = nextOf(page);
            archivist().post("/api/claims", Bodies.claim(claim.incident(), claim.source(), 5));
        }

        assertThat(seen).containsExactly("incident/" + claim.incident() + " ADDED", "claim/" + claim.id() + " ADDED");
    }

    @Test
    void theMomentsFollowTheRulesOfAsOf() {
        RecordedClaim claim = claim();
        long opened = events() - 3;

        assertThat(changes(now().get(path(claim)))).containsExactly("incident/" + claim.incident() + " ADDED",
                "claim/" + claim.id() + " ADDED");
        assertThat(now().get(path(claim)).body()).contains("\"from\":{\"position\":null}");
        assertThat(changes(now().get(path(claim) + "?asOf=" + opened)))
                .containsExactly("incident/" + claim.incident() + " ADDED");
        assertThat(now().get(path(claim) + "?from=" + (events() - 1)).json().path("items")).isEmpty();
        assertThat(now().get(path(claim) + "?from=1970-01-01T00:00:00Z&to=" + opened).body())
                .isEqualTo(now().get(path(claim) + "?to=" + opened).body());
        assertThat(now().get("/api/incidents/none/changes").problem()).isEqualTo("no-such-record");
        claim();
        String later = incident();
        assertThat(now().get("/api/incidents/" + later + "/changes?to=" + (events() - 2)).problem())
                .isEqualTo("no-such-record");
    }

    @ParameterizedTest
    @CsvSource({ "from=999999, ?from not-a-position", "from=soon, ?from not-a-position", "from=, ?from not-a-position",
            "from=2999-01-01T00:00:00Z, ?from beyond-the-log", "from=1&from=1, ?from repeated",
            "to=999999, ?to not-a-position", "to=2999-01-01T00:00:00Z, ?to beyond-the-log", "to=, ?to not-a-position",
            "to=1&to=1, ?to repeated", "to=1&asOf=1, ?asOf repeated", "asOf=999999, ?asOf not-a-position",
            "from=NEWEST&to=BEFORE, ?from after-to",
            "from=NEWEST&asOf=BEFORE, ?from after-to", "cursor=x, ?cursor bad-cursor",
            "limit=0, ?limit bad-number" })
    void whatMakesNoSenseIsRefusedByItsName(String query, String fault) {
        archivist().post("/api/incidents", Bodies.incident("the-first"));
        claim();

        Answer answer = anyone().with("Tabularium-At-Least", Long.toString(events() - 1))
                .get("/api/incidents/the-first/changes?" + query.replace("NEWEST", Long.toString(events() - 1))
                        .replace("BEFORE", Long.toString(events() - 2)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @Test
    void aPositionThatTheViewsHaveNotReachedYetIsWaitedFor() {
        RecordedClaim claim = claim();

        for (int i = 1; i <= 10; i++) {
            correct(claim, i, 700 + i);
            Answer answer = anyone().get(path(claim) + "?from=" + (events() - 1));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("items")).isEmpty();
        }
    }

    private String recordedAt(long position) {
        return archive().log().entry(position).orElseThrow().recordedAt().toString();
    }

    private static @Nullable String nextOf(Answer page) {
        return page.response().headers().allValues("Link").stream().filter(link -> link.endsWith("rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>'))).findFirst().orElse(null);
    }
}
