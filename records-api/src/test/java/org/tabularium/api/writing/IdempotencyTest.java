package org.tabularium.api.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyTest extends RunningService {

    @Test
    void aClaimSent50TimesAtOnceUnderOneKeyIsRecordedOnce() throws Exception {
        String body = Bodies.claim(incident(), source(), 613);
        String key = fresh("key");
        long before = events();

        List<Answer> answers = atOnce(50,
                () -> archivist().with("Idempotency-Key", key).post("/api/claims", body));

        assertThat(events()).isEqualTo(before + 1);
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
        assertThat(answers).extracting(answer -> answer.header("Location")).doesNotContain("")
                .containsOnly(answers.getFirst().header("Location"));
        assertThat(answers).filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty()).hasSize(1);
    }

    @Test
    void aCorrectionSentAgainIsAnsweredAsTheFirstTimeAlthoughTheRevisionHasMovedOn() {
        RecordedClaim claim = claim();
        String body = Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 614));
        var caller = archivist().with("Idempotency-Key", fresh("key")).at(1);
        String path = "/api/claims/" + claim.id() + "/corrections";

        Answer first = caller.post(path, body);
        Answer again = caller.post(path, body);

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void theKeyStandsForMethodPathRevisionAndBody() {
        RecordedClaim claim = claim();
        var caller = archivist().with("Idempotency-Key", fresh("key"));
        String path = "/api/claims/" + claim.id() + "/withdrawal";
        String body = "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}";
        caller.at(1).post(path, body);
        long before = events();

        List<Answer> others = List.of(caller.at(1).post(path, body + " "), caller.at(2).post(path, body),
                caller.at(1).post("/api/claims/" + claim().id() + "/withdrawal", body),
                caller.at(1).put("/api/incidents/" + claim.incident(), """
                        {"incident":{"name":"K","occurred":"1992","place":{"name":"K"}},"reason":"Shorter"}"""));

        assertThat(others).extracting(Answer::status).containsOnly(422);
        assertThat(others).extracting(Answer::problem).containsOnly("key-used-otherwise");
        // The other claim, its incident and its source.
        assertThat(events()).isEqualTo(before + 3);
    }

    @Test
    void aKeyBelongsToOneActor() {
        String key = fresh("key");

        Answer one = archivist().with("Idempotency-Key", key).post("/api/incidents", Bodies.incident(fresh("a")));
        Answer other = founder().with("Idempotency-Key", key).post("/api/incidents", Bodies.incident(fresh("b")));

        assertThat(one.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void aRefusedRequestIsNotRemembered() {
        String incident = fresh("incident");
        String source = source();
        String body = Bodies.claim(incident, source, 613);
        var caller = archivist().with("Idempotency-Key", fresh("key"));

        Answer refused = caller.post("/api/claims", body);
        archivist().post("/api/incidents", Bodies.incident(incident));
        Answer granted = caller.post("/api/claims", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void aKeyOf128PrintableCharactersIsTakenAndNoLongerOneNorAnEmptyOne() {
        var body = Bodies.incident(fresh("incident"));

        assertThat(archivist().with("Idempotency-Key", "k".repeat(129)).post("/api/incidents", body).faults())
                .containsExactly("?Idempotency-Key bad-idempotency-key");
        assertThat(archivist().with("Idempotency-Key", "").post("/api/incidents", body).faults())
                .containsExactly("?Idempotency-Key bad-idempotency-key");
        assertThat(archivist().with("Idempotency-Key", "a b~" + "k".repeat(124)).post("/api/incidents", body).status())
                .isEqualTo(201);
    }

    @Test
    void of32CorrectionsAtOnceOneIsTakenAndTheOthersConflict() throws Exception {
        RecordedClaim claim = claim();
        String body = Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 614));
        long before = events();

        List<Answer> answers = atOnce(32,
                () -> archivist().at(1).post("/api/claims/" + claim.id() + "/corrections", body));

        assertThat(answers).extracting(Answer::status).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).extracting(Answer::status).filteredOn(status -> status == 412).hasSize(31);
        assertThat(answers).filteredOn(answer -> answer.status() == 412)
                .extracting(answer -> answer.json().path("currentRevision").asInt()).containsOnly(2);
        assertThat(events()).isEqualTo(before + 1);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(call));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
