package org.tabularium.api.reading;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** Whether a reader wants something else than JSON, which is what those get who don't say what they want. */
public final class Preference {

    private Preference() {}

    /** Whether {@code Accept} puts the media type before JSON. */
    public static boolean isFor(MediaType other, HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> preferred = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(preferred);
            return preferred.stream().filter(type -> type.getQualityValue() > 0)
                    .filter(type -> type.includes(other) || type.includes(MediaType.APPLICATION_JSON)).findFirst()
                    .filter(type -> !type.includes(MediaType.APPLICATION_JSON)).isPresent();
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            return false;
        }
    }
}
