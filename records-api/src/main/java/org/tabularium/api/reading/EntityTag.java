package org.tabularium.api.reading;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

import org.tabularium.core.merkle.Hash;

/** The tag of an answer, by which its reader learns whether it has that answer already, RFC 9110 §8.8.3. */
final class EntityTag {

    /** Half of a hash is more than enough to tell two answers apart. */
    private static final int LENGTH = 32;

    private EntityTag() {}

    /** The tag of a record is the number of its revision, which a write must name. */
    static String of(int revision) {
        return quoted(Integer.toString(revision));
    }

    /** The tag of what has these bytes. */
    static String of(byte[] bytes) {
        return quoted(Hash.of(bytes).hex().substring(0, LENGTH));
    }

    /** The tag of what this text determines. */
    static String of(String determining) {
        return of(determining.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was asked for at which position. The newest rows are a function of it, so a tag of it serves without the
     * rows. At an earlier position they aren't: an erasure may have come since.
     */
    static String question(HttpServletRequest request, ReadPoint point) {
        return point.position() + " " + request.getRequestURI() + "?" + request.getQueryString();
    }

    private static String quoted(String tag) {
        return "\"" + tag + "\"";
    }
}
