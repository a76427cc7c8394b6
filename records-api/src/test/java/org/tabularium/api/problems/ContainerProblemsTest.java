package org.tabularium.api.problems;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerProblemsTest extends RunningService {

    @ParameterizedTest
    @ValueSource(strings = { "NONSENSE", "G<T / HTTP/1.1", "GET /a%00b HTTP/1.1", "GET /%zz HTTP/1.1",
            "GET /a{b HTTP/1.1", "GET /a;b=c HTTP/1.1", "GET /%2e%2e/%2e%2e/etc HTTP/1.1", "GET /a//b HTTP/1.1",
            "GET /a%2fb HTTP/1.1", "GET /a\\b HTTP/1.1", "FOO / HTTP/1.1", "GET / HTTP/9.9",
            "GET /api/claims?%ZZ HTTP/1.1", "GET /api/claims?a=% HTTP/1.1", "GET /api/claims?=1 HTTP/1.1",
            "GET /api/claims?limit=1% HTTP/1.1", "GET /api/claims?q=%ff%fe HTTP/1.1",
            "GET /actuator/health?%ZZ HTTP/1.1" })
    void aMalformedRequestIsAnsweredWithAProblem(String requestLine) throws IOException {
        assertProblem(raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aHeaderThatIsTooLargeIsAnsweredWithAProblem() throws IOException {
        assertProblem(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"));
    }

    @Test
    void aMissingHostAndAMalformedOneAreAnsweredWithAProblem() throws IOException {
        assertProblem(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"));
        assertProblem(raw("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aBodyThatIsCutOffIsAnsweredWithAProblem() throws IOException {
        String request = "POST /api/incidents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + firstKey() + "\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n";

        assertProblem(raw(request));
    }

    private static void assertProblem(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*").contains("application/problem+json")
                .contains("\"type\":\"/problems/")
                .doesNotContainIgnoringCase("<html").doesNotContain("Exception", "org.apache", "java.", "Tomcat");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aMethodThatARouteDoesNotTakeIsAnsweredWithThoseItTakes() {
        Answer answer = founder().put("/api/admin/keys", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void anErrorIsAProblemWhateverItsReaderAccepts() {
        Answer answer = anyone().with("Accept", "image/png").get("/api/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/nothing");
    }

    @Test
    void aWriteIsAnsweredWithItsReceiptWhateverItsSenderAccepts() {
        String id = fresh("accepting");

        Answer answer = archivist().with("Accept", "image/png").post("/api/incidents",
                Bodies.incident(id));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }
}
