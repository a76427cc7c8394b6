package org.tabularium.api.source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class SourceWritesTest extends RunningService {

    @Test
    void aSourceIsRegisteredDescribedAnewAndRetracted() {
        String id = fresh("source");

        Answer registered = archivist().post("/api/sources", Bodies.source(id));
        Answer described = archivist().at(1).put("/api/sources/" + id,
                "{\"source\":{\"csl\":{\"type\":\"book\"}},\"reason\":\"It is a book\"}");
        Answer retracted = archivist().at(2).post("/api/sources/" + id + "/retraction", "{\"reason\":\"Forged\"}");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo("/api/sources/" + id);
        assertThat(described.status()).isEqualTo(200);
        assertThat(retracted.status()).isEqualTo(201);
        assertThat(retracted.header("Location")).isEqualTo("/api/sources/" + id);
        assertThat(retracted.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void aSourceThatWouldBeDerivedFromItselfIsToldByWayOfWhich() {
        String first = source();
        String second = derivedFrom(first);
        String third = derivedFrom(second);
        long before = events();

        Answer refused = archivist().at(1).put("/api/sources/" + first, description(third));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("derivation-circle");
        assertThat(refused.json().path("title").asString()).isEqualTo("Derivation circle");
        assertThat(refused.json().path("instance").asString()).isEqualTo("/api/sources/" + first);
        assertThat(refused.json().path("detail").asString()).isEqualTo(
                "The source “%1$s” would be derived from itself: “%1$s” from “%3$s” from “%2$s” from “%1$s”."
                        .formatted(first, second, third));
        assertThat(refused.faults()).containsExactly("/source/derivedFrom derivation-circle");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void theStepsBeforeACircleAreRefusedAsEver() {
        String first = source();
        String copy = derivedFrom(first);
        archivist().at(1).put("/api/sources/" + first, description(null));
        Caller archivist = archivist();

        assertThat(archivist.put("/api/sources/" + first, description(copy)).problem()).isEqualTo("revision-needed");
        assertThat(archivist.at(1).put("/api/sources/" + first, description(copy)).problem())
                .isEqualTo("revision-conflict");
        assertThat(archivist.at(2).put("/api/sources/" + first, description("not-there")).problem())
                .isEqualTo("unknown-reference");
        assertThat(archivist.at(2).put("/api/sources/" + first, description(first)).faults())
                .containsExactly("/source/derivedFrom self-reference");
        assertThat(archivist.at(2).put("/api/sources/" + first, description(null)).problem())
                .isEqualTo("nothing-changes");
        assertThat(archivist.at(2).put("/api/sources/" + first, description(copy)).problem())
                .isEqualTo("derivation-circle");
    }

    @Test
    void theFirstAnswerIsRepeatedThoughItsSourceWouldNowCloseACircle() {
        String first = source();
        String second = source();
        Caller once = archivist().at(1).with("Idempotency-Key", fresh("key"));
        Answer described = once.put("/api/sources/" + first, description(second));
        archivist().at(2).put("/api/sources/" + first, description(null));
        archivist().at(1).put("/api/sources/" + second, description(first));

        Answer again = once.put("/api/sources/" + first, description(second));

        assertThat(described.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(described.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(archivist().at(3).put("/api/sources/" + first, description(second)).problem())
                .isEqualTo("derivation-circle");
    }

    /** A source that is derived from another. */
    private String derivedFrom(String other) {
        String id = source();
        assertThat(archivist().at(1).put("/api/sources/" + id, description(other)).status()).isEqualTo(200);
        return id;
    }

    private static String description(@Nullable String derivedFrom) {
        String origin = derivedFrom == null ? "" : ",\"derivedFrom\":\"" + derivedFrom + "\"";
        return "{\"source\":{\"csl\":{\"type\":\"book\"}" + origin + "},\"reason\":\"Seen anew\"}";
    }
}
