package org.tabularium.api.problems;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns whatever a controller throws into a problem. */
@ControllerAdvice
class ProblemAdvice {

    @ExceptionHandler(Exception.class)
    void answer(Exception error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.answer(request, response, error);
    }
}
