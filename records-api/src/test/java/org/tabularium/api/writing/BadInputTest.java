package org.tabularium.api.writing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class BadInputTest extends RunningService {

    private static final String CLAIM = Bodies.claim("bad-input", "an-incident", "a-source", 613);

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadClaimIsRefusedWithAllItsFaultsAndLeavesNoTrace(String body, List<String> faults) {
        long before = events();

        Answer answer = archivist().post("/api/claims", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.faults()).containsExactlyInAnyOrderElementsOf(faults);
        assertThat(answer.body()).doesNotContain("Exception", "tools.jackson", "org.tabularium", "java.", "select ");
        assertThat(events()).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("", " not-json"),
                bad("{", " not-json"),
                bad("[]", " wrong-type"),
                bad("{} {}", " not-json"),
                bad("{\"id\":\"a\",\"id\":\"b\"}", "/id duplicate-member"),
                bad("{\"id\":\"a\",\"claimant\":{\"name\":\"a\",\"name\":\"b\"}}", "/claimant/name duplicate-member"),
                bad("[".repeat(5_000), " not-json"),
                changed("\"unit\":\"PERSONS\"", "\"unit\":\"PERSONS\",\"colour\":\"red\"",
                        "/statement/colour unknown-member"),
                changed("\"id\":", "\"actor\":\"k-00000000\",\"id\":", "/actor unknown-member"),
                changed("\"KILLED\"", "\"SLAIN\"", "/statement/measure unknown-code"),
                changed("\"MEDIA\"", "\"media\"", "/claimant/kind unknown-code"),
                changed("\"KILLED\"", "\"TAKEN\"", "/statement/measure unknown-code"),
                changed("\"id\":", "\"occurred\":\"1992-02-30\",\"id\":", "/occurred bad-date"),
                changed("\"id\":", "\"claimed\":\"199u\",\"id\":", "/claimed bad-date"),
                changed("\"best\":613", "\"low\":700,\"best\":613", "/statement/value out-of-order"),
                changed("\"best\":613", "\"best\":-1", "/statement/value/best bad-number"),
                changed("\"best\":613", "\"best\":6.13", "/statement/value/best bad-number"),
                changed("\"best\":613", "\"best\":\"1e3\"", "/statement/value/best bad-number"),
                changed("[{\"source\":\"a-source\"}]", "[]", "/citations missing"),
                changed("\"bad-input\"", "\"Bad Input\"", "/id bad-id"),
                changed("A newspaper", "A\\u0000newspaper", "/claimant/name forbidden-character"),
                changed("A newspaper", "A\\ud800newspaper", "/claimant/name forbidden-character"),
                changed("A newspaper", "A".repeat(301), "/claimant/name too-long"),
                bad(CLAIM.replace("\"KILLED\"", "\"SLAIN\"").replace("\"MEDIA\"", "7").replace("A newspaper", " ")
                        .replace("\"id\":", "\"x\":1,\"occurred\":\"soon\",\"id\":"), "/statement/measure unknown-code",
                        "/claimant/kind unknown-code", "/claimant/name blank", "/x unknown-member",
                        "/occurred bad-date"));
    }

    private static Arguments changed(String from, String to, String... faults) {
        assertThat(CLAIM).contains(from);
        return bad(CLAIM.replace(from, to), faults);
    }

    private static Arguments bad(String body, String... faults) {
        return Arguments.of(body, List.of(faults));
    }

    @Test
    void unknownReferencesAreRefusedAllAtOnce() {
        long before = events();

        Answer answer = archivist().post("/api/claims", CLAIM);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("unknown-reference");
        assertThat(answer.faults()).containsExactlyInAnyOrder("/incident unknown-reference",
                "/citations/0/source unknown-reference");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anIdInTheContentMustBeThatOfThePath() {
        RecordedClaim claim = claim();
        String other = Bodies.correction(Bodies.claim("other", claim.incident(), claim.source(), 614));

        Answer answer = archivist().at(1).post("/api/claims/" + claim.id() + "/corrections", other);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("/claim/id other-id");
    }

    @Test
    void aBodyOf2MegabytesIsRefusedHoweverItIsSent() {
        byte[] body = new byte[2 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');
        long before = events();

        Answer whole = archivist().post("/api/claims", new String(body, StandardCharsets.UTF_8));
        Answer chunked = archivist().chunked("POST", "/api/claims", body);

        assertThat(whole.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.problem()).isEqualTo("body-too-large");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aBodyOfExactlyTheBoundIsRead() {
        String body = " ".repeat(1_048_576);

        assertThat(archivist().post("/api/claims", body).faults()).containsExactly(" not-json");
    }

    @Test
    void aBodyInChunksIsReadLikeAnyOther() {
        String id = fresh("chunked");

        Answer answer = archivist().chunked("POST", "/api/incidents",
                Bodies.incident(id).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        byte[] latin = Bodies.incident(fresh("latin")).replace("–", "ä").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(archivist().chunked("POST", "/api/incidents", latin).faults()).containsExactly(" not-json");
    }

    @ParameterizedTest
    @CsvSource({ "text/plain", "application/json; charset=utf-16", "application/ld+json", "nonsense", "*/*",
            "application/*" })
    void anotherContentTypeIsRefused(String contentType) {
        long before = events();

        Answer answer = archivist().with("Content-Type", contentType).post("/api/incidents",
                Bodies.incident(fresh("typed")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void noContentTypeOrACompressedBodyIsRefused() {
        String body = Bodies.incident(fresh("typed"));

        assertThat(archivist().without("Content-Type").post("/api/incidents", body).status()).isEqualTo(415);
        assertThat(archivist().with("Content-Encoding", "gzip").post("/api/incidents", body).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = { "application/json;charset=UTF-8", "application/json; charset=\"utf-8\"",
            "Application/JSON" })
    void jsonInUtf8IsTakenHoweverItIsSpelled(String contentType) {
        Answer answer = archivist().with("Content-Type", contentType).post("/api/incidents",
                Bodies.incident(fresh("typed")));

        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', delimiter = ';', value = { "*", "W/\"1\"", "1", "\"1\", \"2\"", "\"one\"", "\"\"",
            "\"01\"", "\"-1\"" })
    void anIfMatchThatIsNotOneStrongRevisionIsRefusedBesideTheFaultsOfTheBody(String ifMatch) {
        RecordedClaim claim = claim();
        long before = events();

        Answer answer = archivist().with("If-Match", ifMatch).with("Idempotency-Key", "k".repeat(129))
                .post("/api/claims/" + claim.id() + "/withdrawal", "{\"kind\":\"NONE\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyInAnyOrder("?If-Match bad-if-match",
                "?Idempotency-Key bad-idempotency-key",
                "/kind unknown-code", "/reason missing");
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({ "0", "2", "999999999999999999" })
    void anotherRevisionIsAConflict(String revision) {
        RecordedClaim claim = claim();

        Answer answer = archivist().with("If-Match", "\"" + revision + "\"")
                .post("/api/claims/" + claim.id() + "/withdrawal", "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().path("currentRevision").asInt()).isEqualTo(1);
    }
}
