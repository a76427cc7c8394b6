package org.tabularium.api.writing;

import jakarta.servlet.http.HttpServletRequest;

/** A request for something that does not exist yet; a controller takes it as an argument. */
public final class Creation extends WriteRequest {

    Creation(HttpServletRequest request, JsonBody body) {
        super(request, new WriteHeaders(request), body);
    }
}
