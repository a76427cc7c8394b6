package org.tabularium.api.reading;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** The forms in which a list is answered. */
enum Format {
    JSON, CSV;

    private static final MediaType TEXT_CSV = MediaType.parseMediaType("text/csv");

    /** CSV where the path ends so or the reader prefers it, else JSON. */
    static Format of(HttpServletRequest request) {
        if (request.getRequestURI().endsWith(".csv")) {
            return CSV;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return JSON;
        }
        try {
            List<MediaType> preferred = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(preferred);
            return preferred.stream().filter(type -> type.getQualityValue() > 0)
                    .filter(type -> type.includes(TEXT_CSV) || type.includes(MediaType.APPLICATION_JSON))
                    .findFirst().filter(type -> !type.includes(MediaType.APPLICATION_JSON)).map(type -> CSV)
                    .orElse(JSON);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            return JSON;
        }
    }
}
