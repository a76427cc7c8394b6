package org.tabularium.api.writing;

import jakarta.servlet.http.HttpServletRequest;

/** A request to change what exists, made for one revision of it; a controller takes it as an argument. */
public final class Change extends WriteRequest {

    private final int expectedRevision;

    Change(HttpServletRequest request, JsonBody body) {
        this(request, new WriteHeaders(request), body);
    }

    private Change(HttpServletRequest request, WriteHeaders headers, JsonBody body) {
        super(request, headers, body);
        this.expectedRevision = headers.expectedRevision();
    }

    /** The revision that the change was made for. */
    public int expectedRevision() {
        return expectedRevision;
    }
}
