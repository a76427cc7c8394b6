package org.tabularium.api.incident;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor compares an incident at two moments. */
class IncidentChangesTest extends RunningService {

    @Test
    void whatWasAddedCorrectedAndWithdrawnIsToldWithWhoWhenAndWhy() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        correct(claim, 1, 614);
        long corrected = events() - 1;
        String added = fresh("claim");
        archivist().post("/api/claims", Bodies.claim(added, claim.incident(), claim.source(), 5));
        withdraw(added);
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Forged\"}");

        Answer answer = now().get(path(claim) + "?from=" + from);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/asOf/position").asLong()).isEqualTo(events() - 1);
        assertThat(answer.json().at("/from/position").asLong()).isEqualTo(from);
        assertThat(changes(answer)).containsExactly("claim/" + claim.id() + " CORRECTED", "claim/" + added + " ADDED",
                "source/" + claim.source() + " RETRACTED");
        JsonNode first = answer.json().at("/items/0");
        assertThat(first.path("position").asLong()).isEqualTo(corrected);
        assertThat(first.path("before").toString()).isEqualTo("{\"revision\":1,\"status\":\"CURRENT\"}");
        assertThat(first.path("after").toString()).isEqualTo("{\"revision\":2,\"status\":\"CURRENT\"}");
        assertThat(first.path("differences").toString())
                .isEqualTo("[{\"pointer\":\"/statement/value/best\",\"before\":613,\"after\":614}]");
        assertThat(first.at("/revisions/0/kind").asString()).isEqualTo("ARCHIVE_ERROR");
        assertThat(first.at("/revisions/0/reason").asString()).isEqualTo("A slip");
        assertThat(first.at("/revisions/0/actor").asString()).startsWith("k-");
        assertThat(first.at("/revisions/0/recordedAt").asString()).endsWith("Z");
        assertThat(answer.json().at("/items/1/after/status").asString()).isEqualTo("WITHDRAWN");
    }

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
    void whatWasChangedAndChangedBackSaysSo() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        withdraw(claim.id());
        archivist().at(2).post("/api/claims/" + claim.id() + "/reinstatement", "{\"reason\":\"It stands\"}");

        Answer answer = now().get(path(claim) + "?from=" + from);

        assertThat(changes(answer)).containsExactly("claim/" + claim.id() + " CHANGED_BACK");
        assertThat(answer.json().at("/items/0/differences")).isEmpty();
        assertThat(answer.json().at("/items/0/revisions")).hasSize(2);
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
    void theCsvTwinHasARowForEachRevision() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        correct(claim, 1, 614);
        correct(claim, 2, 615);

        Answer csv = now().get(path(claim) + ".csv?from=" + from);

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("stream,change,before.revision,before.status,after.revision,"
                + "after.status,revision,position,recordedAt,actor,type,kind,reason,");
        assertThat(lines.get(1)).startsWith("claim/" + claim.id() + ",CORRECTED,1,CURRENT,3,CURRENT,2,");
        assertThat(lines.get(2)).startsWith("claim/" + claim.id() + ",CORRECTED,1,CURRENT,3,CURRENT,3,");
    }

    @Test
    void onlyAuditorsAndAdministratorsSeeWhoAnActorIs() {
        RecordedClaim claim = claim();
        String named = path(claim) + "?to=" + (events() - 1);

        for (Caller caller : List.of(holderOf("AUDITOR"), holderOf("ADMIN"))) {
            Answer answer = caller.get(named);
            assertThat(answer.json().at("/items/1/revisions/0/actorName").asString()).isEqualTo("Test");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        }
        for (Caller caller : List.of(anyone(), reader(), archivist())) {
            assertThat(caller.get(named).body()).doesNotContain("actorName");
        }
        assertThat(holderOf("AUDITOR").get(named + "&limit=1").response().headers().allValues("Link"))
                .anyMatch(link -> link.endsWith("rel=\"next\""));
    }

    @Test
    void whatTheLawHadErasedIsToldOfAndNotShown() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        correct(claim, 1, 614);
        founder().post("/api/admin/erasures", "{\"stream\":\"claim/%s\",\"revision\":2,\"legalBasis\":\"Art. 17\","
                .formatted(claim.id()) + "\"reason\":\"Asked for\"}");

        Answer answer = now().get(path(claim) + "?from=" + from);

        assertThat(changes(answer)).containsExactly("claim/" + claim.id() + " ERASED");
        assertThat(answer.body()).contains("\"legalBasis\":\"Art. 17\"", "\"erasedRevision\":2")
                .doesNotContain("614", "A slip");
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

    private Caller now() {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1));
    }

    private String recordedAt(long position) {
        return archive().log().entry(position).orElseThrow().recordedAt().toString();
    }

    private void correct(RecordedClaim claim, int revision, int killed) {
        Answer answer = archivist().at(revision).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), killed)));
        assertThat(answer.status()).isEqualTo(201);
    }

    private void withdraw(String claim) {
        int revision = anyone().with("Tabularium-At-Least", Long.toString(events() - 1)).get("/api/claims/" + claim)
                .json().path("revision").asInt();
        Answer answer = archivist().at(revision).post("/api/claims/" + claim + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");
        assertThat(answer.status()).isEqualTo(201);
    }

    private static String path(RecordedClaim claim) {
        return "/api/incidents/" + claim.incident() + "/changes";
    }

    private static List<String> changes(Answer answer) {
        return answer.json().path("items").valueStream()
                .map(item -> item.path("stream").asString() + " " + item.path("change").asString()).toList();
    }

    private static @Nullable String nextOf(Answer page) {
        return page.response().headers().allValues("Link").stream().filter(link -> link.endsWith("rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>'))).findFirst().orElse(null);
    }
}
