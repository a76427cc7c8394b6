package org.tabularium.api.erasure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class ErasureRoutesTest extends RunningService {

    private static final String ROUTE = "/api/admin/erasures";

    @Test
    void givenAClaim_whenItIsErased_thenTheReceiptIsAnsweredAndNoReadShowsItAnyMore() {
        RecordedClaim claim = claim();
        long recorded = events() - 1;

        Answer answer = admin().post(ROUTE, erasure("claim/" + claim.id(), 1));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.header("Location")).isEqualTo("/api/claims/" + claim.id() + "/history");
        assertThat(answer.json().path("stream").asString()).isEqualTo("claim/" + claim.id());
        assertThat(answer.json().path("entry").asString()).contains("\"type\":\"PayloadErased.1\"");
        // The answer came when the views had taken it in.
        assertThat(anyone().get("/api/claims/" + claim.id()).body()).isEqualTo("""
                {"id":"%s","status":"ERASED","revision":2,"position":%d,"recordedAt":"%s"}""".formatted(claim.id(),
                recorded + 1, answer.json().path("recordedAt").asString()));
        assertThat(anyone().get("/api/claims/" + claim.id() + "?asOf=" + recorded).json().propertyNames())
                .containsExactly("id", "status", "revision", "position", "recordedAt");
        assertThat(anyone().get("/api/incidents/" + claim.incident() + "/casualties?asOf=" + recorded).json()
                .path("measures")).isEmpty();
        assertThat(anyone().get("/api/claims?status=ERASED&limit=1000").body()).contains("\"" + claim.id() + "\"");
        assertThat(anyone().get("/api/claims.csv?status=ERASED").body()).contains(claim.id() + ",ERASED,2,");
        assertThat(anyone().get(answer.header("Location")).body()).contains("\"legalBasis\":\"GDPR, article 17\"",
                "\"erasedRevision\":1", "\"status\":\"ERASED\"");
    }

    @Test
    void whatCannotBeErasedIsRefusedAndLeavesNoTrace() {
        String claim = "claim/" + claim().id();
        admin().post(ROUTE, erasure(claim, 1));
        long before = events();

        assertThat(refusal(erasure(claim, 1))).isEqualTo("409 already-erased");
        assertThat(refusal(erasure(claim, 2))).isEqualTo("409 not-erasable");
        assertThat(refusal(erasure(claim, 3))).isEqualTo("404 no-such-record");
        assertThat(refusal(erasure("claim/nobody", 1))).isEqualTo("404 no-such-record");
        assertThat(refusal(erasure("archive/operations", 1))).isEqualTo("409 not-erasable");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anErasedClaimTakesNoMoreChanges() {
        RecordedClaim claim = claim();
        admin().post(ROUTE, erasure("claim/" + claim.id(), 1));

        Answer correction = archivist().at(2).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 614)));

        assertThat(correction.status() + " " + correction.problem()).isEqualTo("409 claim-is-erased");
    }

    @Test
    void anErasedSourceCannotBeCitedUntilItIsDescribedAnew() {
        String source = source();
        admin().post(ROUTE, erasure("source/" + source, 1));
        Caller reader = anyone().with("Accept", "application/vnd.citationstyles.csl+json");

        Answer citation = anyone().get("/api/sources/" + source + "/citation");
        Answer csl = reader.get("/api/sources/" + source);
        Answer described = archivist().at(2).put("/api/sources/" + source, """
                {"source":{"csl":{"type":"book","title":"Another"}},"reason":"What is known of it"}""");

        assertThat(citation.status() + " " + citation.problem()).isEqualTo("409 source-is-erased");
        assertThat(csl.status() + " " + csl.problem()).isEqualTo("409 source-is-erased");
        assertThat(described.status()).isEqualTo(200);
        assertThat(anyone().with("Tabularium-At-Least", described.json().path("position").asString())
                .get("/api/sources/" + source + "/citation").body()).contains("Another");
    }

    @Test
    void aClaimOnAnErasedIncidentAndFromAnErasedSourceIsShownAsBefore() {
        RecordedClaim claim = claim();
        admin().post(ROUTE, erasure("incident/" + claim.incident(), 1));
        admin().post(ROUTE, erasure("source/" + claim.source(), 1));

        Answer casualties = anyone().get("/api/incidents/" + claim.incident() + "/casualties");

        assertThat(casualties.json().at("/measures/0/independentSources").asInt()).isEqualTo(1);
        assertThat(casualties.body()).contains(claim.id(), claim.source());
        assertThat(anyone().get("/api/incidents/" + claim.incident()).body())
                .startsWith("{\"id\":\"" + claim.incident() + "\",\"status\":\"ERASED\",\"revision\":2,");
    }

    @Test
    void sentAgainUnderItsKeyItIsAnsweredAsTheFirstTime() {
        String body = erasure("claim/" + claim().id(), 1);
        Caller admin = admin().with("Idempotency-Key", fresh("key"));

        Answer first = admin.post(ROUTE, body);
        Answer again = admin.post(ROUTE, body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith("/history");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(admin.post(ROUTE, body + " ").problem()).isEqualTo("key-used-otherwise");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    {}                                                    | /stream missing,/revision missing,/legalBasis missing,/reason missing
                    []                                                    | ' wrong-type'
                    {"stream":7,"revision":"one","legalBasis":{},"reason":" "} | /stream wrong-type,/revision bad-number,/legalBasis wrong-type,/reason blank
                    {"stream":"c","revision":1,"legalBasis":"l","reason":"r"} | /stream bad-stream
                    {"stream":"claim/C","revision":1,"legalBasis":"l","reason":"r"} | /stream bad-stream
                    {"stream":"claims/c","revision":0,"legalBasis":"l","reason":"r"} | /revision bad-number,/stream bad-stream
                    {"stream":"claim/c","revision":1,"legalBasis":"l","reason":"r","by":"x"} | /by unknown-member
                    """)
    void badInputIsRefusedWithEveryFaultAndItsPlace(String body, String faults) {
        Answer answer = admin().post(ROUTE, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyInAnyOrder(faults.split(","));
    }

    @Test
    void basisAndReasonAreBounded() {
        assertThat(admin().post(ROUTE, """
                {"stream":"claim/c","revision":1,"legalBasis":"%s","reason":"%s"}""".formatted("l".repeat(301),
                "r".repeat(2_001))).faults()).containsExactly("/legalBasis too-long", "/reason too-long");
    }

    private Caller admin() {
        return holderOf("ADMIN");
    }

    private String refusal(String body) {
        Answer answer = admin().post(ROUTE, body);
        return answer.status() + " " + answer.problem();
    }

    private static String erasure(String stream, int revision) {
        return """
                {"stream":"%s","revision":%d,"legalBasis":"GDPR, article 17","reason":"She asks for it"}"""
                .formatted(stream, revision);
    }
}
