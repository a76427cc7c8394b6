package org.tabularium.api.reading;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Before anything has been recorded: no test records anything on this service. */
@TestPropertySource(properties = "spring.application.name=empty")
class EmptyArchiveTest extends RunningService {

    @ParameterizedTest
    @CsvSource({ "/api/claims, ''", "/api/incidents, ''", "/api/sources, ''",
            "/api/claims, 'Wed, 26 Feb 1992 00:00:00 GMT'", "/api/claims, 'Fri, 31 Dec 9999 23:59:59 GMT'" })
    void listsAreEmptyAndThereIsNoMementoOfThem(String path, String acceptDatetime) {
        Caller reader = acceptDatetime.isEmpty() ? anyone() : anyone().with("Accept-Datetime", acceptDatetime);
        Answer answer = reader.get(path);

        assertThat(answer.body()).isEqualTo("{\"asOf\":{\"position\":null},\"items\":[]}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(answer.header("Vary")).contains("Accept-Datetime");
        assertThat(answer.header("Link")).isEqualTo("<" + path + ">; rel=\"original timegate\"");
        assertThat(answer.header("Tabularium-Position") + answer.header("Memento-Datetime")
                + answer.header("Content-Location")).isEmpty();
        assertThat(reader.with("If-None-Match", answer.header("ETag")).get(path).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({ "/api/claims?asOf=0, 400", "/api/claims?asOf=1992-02-26T00:00:00Z, 400", "/api/claims.csv, 200",
            "/api/claims/none, 404", "/api/claims/none/timemap, 404", "/api/incidents/none/casualties, 404" })
    void nothingCanBeNamed(String path, int status) {
        assertThat(anyone().get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({ "yesterday", "2026-01-31T12:00:00Z" })
    void whatIsNoDateIsRefusedAllTheSame(String acceptDatetime) {
        assertThat(anyone().with("Accept-Datetime", acceptDatetime).get("/api/claims").status()).isEqualTo(400);
    }
}
