package org.tabularium.api.problems;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProblemAdviceTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/export");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void givenNothingSent_whenAControllerFails_thenAProblemIsTheAnswer() throws Exception {
        response.setHeader("ETag", "\"1\"");
        response.getWriter().write("half an answer");

        new ProblemAdvice().answer(new RequestRefused(ProblemType.UNAVAILABLE, "Not yet."), request, response);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(response.getHeader("ETag")).isNull();
        assertThat(response.getContentAsString()).contains("\"detail\":\"Not yet.\",\"instance\":\"/api/export\"")
                .doesNotContain("half");
    }

    @Test
    void givenHalfAnAnswerSent_whenAControllerFails_thenTheContainerLearnsOfIt() throws Exception {
        response.getWriter().write("half an answer");
        response.flushBuffer();
        IllegalStateException failure = new IllegalStateException("The other half is missing");

        assertThatThrownBy(() -> new ProblemAdvice().answer(failure, request, response)).isSameAs(failure);
    }
}
