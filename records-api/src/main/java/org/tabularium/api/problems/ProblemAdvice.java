package org.tabularium.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns whatever a controller throws into a problem. */
@ControllerAdvice
class ProblemAdvice {

    @ExceptionHandler(Exception.class)
    void answer(Exception error, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (Problems.isHalfSent(response)) {
            // The container then breaks the connection off, so that nobody takes the part for the whole.
            throw error;
        }
        Problems.answer(request, response, error);
    }
}
