package org.tabularium.api.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tabularium.api.problems.Problem;
import org.tabularium.api.problems.Problems;
import org.tabularium.api.reading.Preference;

/** Turns what the controllers of pages throw into a page, for those who read pages. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

    private final Pages pages;

    PageErrors(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception error, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw error;
        }
        if (!Preference.isFor(MediaType.TEXT_HTML, request)) {
            Problems.answer(request, response, error);
            return;
        }
        Problem problem = Problems.of(error);
        byte[] page = pages.html("problem", Map.of("problem", problem, "context", request.getContextPath()))
                .getBytes(StandardCharsets.UTF_8);
        response.reset();
        Problems.prepare(response, problem);
        HttpHeaders headers = new HttpHeaders();
        Pages.protect(headers);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
