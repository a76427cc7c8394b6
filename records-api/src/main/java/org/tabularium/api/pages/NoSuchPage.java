package org.tabularium.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tabularium.api.problems.Problems;

/** Answers at addresses at which there is nothing: outside the API with a page, for those who read pages. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchPage {

    private static final String API = "/api/";

    private final PageErrors pages;

    NoSuchPage(PageErrors pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void answer(NoResourceFoundException nothing, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (request.getRequestURI().startsWith(request.getContextPath() + API)) {
            Problems.answer(request, response, nothing);
        } else {
            pages.answer(nothing, request, response);
        }
    }
}
