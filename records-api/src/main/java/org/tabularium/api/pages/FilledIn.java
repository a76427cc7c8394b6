package org.tabularium.api.pages;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

/** A request as a form sends it, in which a field that was left empty was not filled in. */
final class FilledIn extends HttpServletRequestWrapper {

    FilledIn(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values != null && values.length == 1 && values[0].isEmpty() ? null : values;
    }

    @Override
    public @Nullable String getQueryString() {
        String query = super.getQueryString();
        return query == null
                ? null
                : Arrays.stream(query.split("&")).filter(parameter -> !parameter.endsWith("="))
                        .collect(Collectors.joining("&"));
    }
}
