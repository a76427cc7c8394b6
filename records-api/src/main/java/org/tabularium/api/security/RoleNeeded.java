package org.tabularium.api.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.Problems;

/** Answers 403 with a problem. */
final class RoleNeeded implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Problems.answer(request, response, ProblemType.ROLE_NEEDED);
    }
}
