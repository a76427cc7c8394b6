package org.tabularium.api.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where something is read, whatever the position: the path, and the parameters as they were sent, without {@code asOf}.
 * By these addresses the links of an answer are made, each an absolute path: under which name readers reach the service
 * only they know.
 */
public record Address(String path, List<String> parameters) {

    private static final String AS_OF = "asOf";
    private static final String CURSOR = "cursor";

    public Address {
        parameters = List.copyOf(parameters);
    }

    /** Where this request reads. */
    public static Address of(HttpServletRequest request) {
        String query = request.getQueryString();
        List<String> sent = query == null ? List.of() : Arrays.asList(query.split("&"));
        return new Address(request.getRequestURI(), without(AS_OF, sent));
    }

    /** The state that changes: the original resource of RFC 7089, which is also its own TimeGate. */
    public String original() {
        return text(parameters);
    }

    /** The state at a position: a memento. */
    public String memento(long position) {
        return text(with(AS_OF, Long.toString(position), parameters));
    }

    /** The page of a list after the cursor, at a position. */
    public String page(long position, String cursor) {
        return text(with(CURSOR, cursor, with(AS_OF, Long.toString(position), without(CURSOR, parameters))));
    }

    private String text(List<String> query) {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static List<String> with(String name, String value, List<String> parameters) {
        List<String> more = new ArrayList<>(parameters);
        more.add(name + "=" + value);
        return more;
    }

    private static List<String> without(String name, List<String> parameters) {
        return parameters.stream().filter(parameter -> !parameter.isEmpty() && !name(parameter).equals(name)).toList();
    }

    static String name(String parameter) {
        String name = parameter.split("=", 2)[0];
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
