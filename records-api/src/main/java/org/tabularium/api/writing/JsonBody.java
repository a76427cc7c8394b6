package org.tabularium.api.writing;

import java.io.IOException;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.json.Json;

/** The body of a request as it came: JSON in UTF-8, of bounded size, not yet read. */
public final class JsonBody {

    private final byte[] bytes;

    private JsonBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the body from the request.
     *
     * @throws RequestRefused where it is too large (413), no JSON by its own account (415), or is cut off (400)
     */
    static JsonBody of(HttpServletRequest request, int most) {
        byte[] bytes = bounded(request, most);
        if (!isJson(request.getContentType()) || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new RequestRefused(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return new JsonBody(bytes);
    }

    private static byte[] bounded(HttpServletRequest request, int most) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException cutOff) {
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, "The body could not be read to its end.");
        }
    }

    private static RequestRefused tooLarge(int most) {
        return new RequestRefused(ProblemType.BODY_TOO_LARGE, "The body may have at most " + most + " bytes.");
    }

    private static boolean isJson(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            String charset = type.getParameter("charset");
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("\"utf-8\""));
        } catch (InvalidMediaTypeException noType) {
            return false;
        }
    }

    /**
     * Reads the document.
     *
     * @throws InvalidInput with every fault, when there is one
     */
    public <T> T read(Function<ObjectInput, T> shape) {
        return ObjectInput.read(Json.untrusted(bytes), shape);
    }

    /** The bytes as they came. */
    byte[] bytes() {
        return bytes.clone();
    }
}
