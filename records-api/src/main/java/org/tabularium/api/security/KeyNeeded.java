package org.tabularium.api.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.Problems;

/** Answers 401 with WWW-Authenticate (RFC 6750 §3) and a problem. */
final class KeyNeeded implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean hasBadKey = why instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, hasBadKey ? "Bearer error=\"invalid_token\"" : "Bearer");
        Problems.answer(request, response, ProblemType.KEY_NEEDED);
    }
}
