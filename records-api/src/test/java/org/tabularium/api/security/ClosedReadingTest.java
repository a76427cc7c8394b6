package org.tabularium.api.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "tabularium.public-reading=false")
class ClosedReadingTest extends RunningService {

    @ParameterizedTest
    @CsvSource({ "/api/nothing", "/v3/api-docs", "/none" })
    void givenThatReadingIsNotPublic_whenSomebodyReads_thenAnyKeyWillDo(String path) {
        assertThat(anyone().get(path).status()).isEqualTo(401);
        assertThat(reader().get(path).status()).isNotIn(401, 403);
        assertThat(holderOf("AUDITOR").get(path).status()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @CsvSource({ "/actuator/health", "/problems/key-needed" })
    void whatAnybodyMustBeAbleToReadStaysOpen(String path) {
        assertThat(anyone().get(path).status()).isEqualTo(200);
    }

    @Test
    void givenThatReadingIsNotPublic_whenAPositionIsNamed_thenNoSharedCacheKeepsTheAnswer() {
        RecordedClaim claim = claim();
        Answer newest = reader().with("Tabularium-At-Least", Long.toString(events() - 1))
                .get("/api/claims/" + claim.id());

        Answer named = reader().get(newest.header("Content-Location"));

        assertThat(named.body()).isEqualTo(newest.body());
        assertThat(named.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(anyone().get(newest.header("Content-Location")).status()).isEqualTo(401);
    }
}
