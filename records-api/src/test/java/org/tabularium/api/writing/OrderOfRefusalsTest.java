package org.tabularium.api.writing;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Each request is wrong in all that is left to be wrong; what is put right from one to the next shows the order. */
class OrderOfRefusalsTest extends RunningService {

    private static final String TOO_LARGE = "x".repeat(1_048_577);
    private static final String BAD = "{\"id\":\"Bad Id\",\"unknown\":1}";

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsRefusedInTheStatedOrder(WriteRoute any) {
        WriteRoute route = any.with("not-there", "not-there", "not-there");
        Caller text = anyone().with("Content-Type", "text/plain");
        Caller wrongType = archivist().with("Content-Type", "text/plain");
        long before = events();

        assertRefused(send(text, route, TOO_LARGE), 401, "key-needed");
        assertRefused(send(text.withKey("wrong"), route, TOO_LARGE), 401, "key-needed");
        assertRefused(send(reader().with("Content-Type", "text/plain"), route, TOO_LARGE), 403, "role-needed");
        assertRefused(send(wrongType, route, TOO_LARGE), 413, "body-too-large");
        assertRefused(send(wrongType, route, BAD), 415, "unsupported-media-type");
        assertRefused(send(archivist(), route, BAD), 428, "revision-needed");
        assertRefused(send(archivist().at(99), route, BAD), 400, "invalid-input");
        assertRefused(send(archivist().at(99), route, route.body()), 404, "no-such-record");
        assertRefused(send(archivist().at(99), any.with("No-Slug", "x", "x"), route.body()), 404, "no-such-record");
        assertThat(events()).isEqualTo(before);
    }

    static List<WriteRoute> changes() {
        return WriteRoute.CHANGES;
    }

    @ParameterizedTest
    @MethodSource("creations")
    void aCreationIsRefusedInTheStatedOrder(WriteRoute any) {
        WriteRoute route = any.with(fresh("creation"), "not-there", "not-there");
        Caller wrongType = archivist().with("Content-Type", "text/plain");
        long before = events();

        assertRefused(send(anyone(), route, TOO_LARGE), 401, "key-needed");
        assertRefused(send(reader(), route, TOO_LARGE), 403, "role-needed");
        assertRefused(send(wrongType, route, TOO_LARGE), 413, "body-too-large");
        assertRefused(send(wrongType, route, BAD), 415, "unsupported-media-type");
        assertRefused(send(archivist(), route, BAD), 400, "invalid-input");
        assertThat(events()).isEqualTo(before);
    }

    static List<WriteRoute> creations() {
        return WriteRoute.CREATIONS;
    }

    @Test
    void aCorrectionMeetsItsRevisionThenItsReferencesThenItsState() {
        RecordedClaim claim = claim();
        String path = "/api/claims/" + claim.id();
        archivist().at(1).post(path + "/withdrawal", "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");
        String unknown = Bodies.correction(Bodies.claim("not-there", "nor-this", 613));
        String same = Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 613));
        long before = events();

        Answer conflict = archivist().at(1).post(path + "/corrections", unknown);
        Answer references = archivist().at(2).post(path + "/corrections", unknown);
        Answer state = archivist().at(2).post(path + "/corrections", same);

        assertRefused(conflict, 412, "revision-conflict");
        assertThat(conflict.json().path("currentRevision").asInt()).isEqualTo(2);
        assertRefused(references, 422, "unknown-reference");
        assertThat(references.faults()).containsExactlyInAnyOrder("/claim/incident unknown-reference",
                "/claim/citations/0/source unknown-reference");
        assertRefused(state, 409, "claim-is-withdrawn");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void whatIsThereAlreadyOrChangesNothingIsAConflict() {
        RecordedClaim claim = claim();
        String path = "/api/claims/" + claim.id();
        String content = Bodies.claim(claim.id(), claim.incident(), claim.source(), 613);
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Forged\"}");
        long before = events();

        Stream.of("/api/claims " + content, "/api/incidents " + Bodies.incident(claim.incident()),
                "/api/sources " + Bodies.source(claim.source())).map(line -> line.split(" ", 2))
                .forEach(line -> assertRefused(archivist().post(line[0], line[1]), 409, "already-exists"));
        assertRefused(archivist().at(1).post(path + "/corrections", Bodies.correction(content)), 409,
                "nothing-changes");
        assertRefused(archivist().at(1).post(path + "/reinstatement", "{\"reason\":\"Why\"}"), 409,
                "claim-is-current");
        assertRefused(archivist().at(1).put("/api/incidents/" + claim.incident(),
                "{\"incident\":" + Bodies.incident(claim.incident()) + ",\"reason\":\"None\"}"), 409,
                "nothing-changes");
        assertRefused(
                archivist().at(2).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Again\"}"),
                409, "already-retracted");
        assertThat(events()).isEqualTo(before);
    }

    private static Answer send(Caller caller, WriteRoute route, String body) {
        return caller.send(route.method(), route.path(), BodyPublishers.ofString(body));
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.status() + " " + answer.problem()).as(answer.body()).isEqualTo(status + " " + problem);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("instance").asString()).startsWith("/api/");
        assertThat(answer.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
    }
}
