package org.tabularium.api.reading;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

/** A request that names by {@code to} the position that its answer shows, as one that names it by {@code asOf}. */
public final class UpTo extends HttpServletRequestWrapper {

    private static final String TO = "to";
    private static final String AS_OF = "asOf";

    private UpTo(HttpServletRequest request) {
        super(request);
    }

    /**
     * The request as one that names its position by {@code asOf}; itself, where it has no {@code to}.
     *
     * @throws org.tabularium.core.input.InvalidInput where it names it in both ways
     */
    public static HttpServletRequest of(HttpServletRequest request) {
        if (Parameters.single(request, TO) == null) {
            return request;
        }
        if (Parameters.single(request, AS_OF) != null) {
            throw Parameters.refused(AS_OF, "repeated", "It means the same as “to”, which stands here too.");
        }
        return new UpTo(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return super.getParameter(name.equals(AS_OF) ? TO : name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return super.getParameterValues(name.equals(AS_OF) ? TO : name);
    }

    @Override
    public String getQueryString() {
        return Arrays.stream(super.getQueryString().split("&"))
                .map(parameter -> Address.name(parameter).equals(TO)
                        ? AS_OF + "=" + parameter.substring(parameter.indexOf('=') + 1)
                        : parameter)
                .collect(Collectors.joining("&"));
    }
}
