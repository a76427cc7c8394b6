package org.tabularium.api.source;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
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
}
