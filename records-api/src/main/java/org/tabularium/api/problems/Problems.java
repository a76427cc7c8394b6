package org.tabularium.api.problems;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.tabularium.core.json.Json;

/** Answers with problems, in the place of whatever was being prepared. */
public final class Problems {

    /** The media type of RFC 9457 §3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int RETRY_AFTER_SECONDS = 2;

    private Problems() {}

    /** The problem that the exception is. */
    public static Problem of(Throwable error) {
        return Diagnosis.of(error);
    }

    /** Answers with the problem that the exception is. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Throwable error)
            throws IOException {
        if (response.isCommitted()) {
            // The container has refused the request itself, say because its body is malformed.
            return;
        }
        Problem problem = of(error);
        // Headers too: an ETag, say, would be that of an answer which is not given.
        response.reset();
        if (error instanceof ErrorResponse framework) {
            framework.getHeaders().headerSet().stream().filter(header -> isWorthKeeping(header.getKey()))
                    .forEach(header -> response.setHeader(header.getKey(), String.join(", ", header.getValue())));
        }
        write(request, response, problem);
    }

    /** Answers with a problem of the type, in its own words; headers that are set already stay. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, ProblemType type)
            throws IOException {
        write(request, response, Problem.of(type, type.explanation()));
    }

    /** Answers with the problem that a status stands for. */
    static void answer(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, Problem.of(status));
    }

    /** Sets the status and the headers that every answer with this problem has, in whatever form it is written. */
    public static void prepare(HttpServletResponse response, Problem problem) {
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /** Whether so much of an answer has been sent that it can only be broken off. */
    static boolean isHalfSent(HttpServletResponse response) {
        return response.isCommitted() && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
    }

    private static boolean isWorthKeeping(String header) {
        return HttpHeaders.ALLOW.equalsIgnoreCase(header) || HttpHeaders.ACCEPT.equalsIgnoreCase(header);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        byte[] body = bytes(problem, path(request));
        prepare(response, problem);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] bytes(Problem problem, String path) {
        return Json.bytes(problem.at(path));
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }
}
