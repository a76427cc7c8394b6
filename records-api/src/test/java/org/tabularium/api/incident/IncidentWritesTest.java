package org.tabularium.api.incident;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentWritesTest extends RunningService {

    @Test
    void anIncidentIsOpenedAndDescribedAnew() {
        String id = fresh("incident");

        Answer opened = archivist().post("/api/incidents", Bodies.incident(id));
        Answer described = archivist().at(1).put("/api/incidents/" + id, """
                {"incident":{"id":"%s","name":"Khojaly","occurred":"1992-02","place":{"name":"Khojaly"}},\
                "reason":"Shorter"}""".formatted(id));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/incidents/" + id);
        assertThat(described.status()).isEqualTo(200);
        assertThat(described.header("ETag")).isEqualTo("\"2\"");
        assertThat(described.header("Location")).isEmpty();
        assertThat(described.json().path("stream").asString()).isEqualTo("incident/" + id);
    }
}
