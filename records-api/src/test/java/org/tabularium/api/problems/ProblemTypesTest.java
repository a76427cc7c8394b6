package org.tabularium.api.problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTypesTest extends RunningService {

    @ParameterizedTest
    @EnumSource
    void everyTypeHasItsPage(ProblemType type) {
        Answer page = anyone().with("Accept", "text/html,*/*;q=0.8").get(type.path());
        Answer json = anyone().get(type.path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<h1>" + type.title() + "</h1>");
        assertThat(json.json().path("type").asString()).isEqualTo(type.path());
        assertThat(json.json().path("explanation").asString()).isEqualTo(type.explanation()).endsWith(".");
    }

    @Test
    void allTypesAreListed() {
        assertThat(anyone().get("/problems").json()).hasSize(ProblemType.values().length);
    }

    @Test
    void anUnknownTypeIsNotFound() {
        assertThat(anyone().get("/problems/bad-luck").problem()).isEqualTo("not-found");
    }
}
