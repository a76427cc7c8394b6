package org.tabularium.api.reading;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/** The forms in which a list is answered. */
enum Format {
    JSON, CSV;

    private static final MediaType TEXT_CSV = MediaType.parseMediaType("text/csv");

    /** CSV where the path ends so or the reader prefers it, else JSON. */
    static Format of(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".csv") || Preference.isFor(TEXT_CSV, request) ? CSV : JSON;
    }
}
