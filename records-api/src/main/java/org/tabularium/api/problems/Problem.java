package org.tabularium.api.problems;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Fault;

/**
 * What the sender of a request is told when it is not granted: the members of RFC 9457, and two of our own.
 *
 * @param type            the path of the page that explains it
 * @param title           what this type of problem is called
 * @param status          the HTTP status
 * @param detail          what is wrong with this request
 * @param instance        the path of the request; null until it is known
 * @param currentRevision the revision that the record has now, in a conflict of revisions; null in all others
 * @param errors          all that is wrong with an input; null where it is no input that is wrong
 */
public record Problem(String type, String title, int status, String detail, @Nullable String instance,
        @Nullable Integer currentRevision, @Nullable List<Fault> errors) {

    static Problem of(ProblemType type, String detail) {
        return new Problem(type.path(), type.title(), type.status(), detail, null, null, null);
    }

    static Problem of(ProblemType type, String detail, List<Fault> errors) {
        return new Problem(type.path(), type.title(), type.status(), detail, null, null, errors);
    }

    static Problem of(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return new Problem(type.path(), type.title(), status, type.explanation(), null, null, null);
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path, currentRevision, errors);
    }
}
