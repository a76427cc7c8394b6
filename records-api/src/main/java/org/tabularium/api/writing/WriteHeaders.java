package org.tabularium.api.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.core.input.Fault;

/**
 * The headers that steer a write, read strictly; what is wrong with them is collected beside the faults of the body.
 */
final class WriteHeaders {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** A strong entity tag, RFC 9110 §8.8.3, that holds a number and nothing else. */
    private static final Pattern REVISION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
    private static final Pattern KEY = Pattern.compile("[ -~]{1,128}");

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> ifMatch;
    private final List<String> keys;

    WriteHeaders(HttpServletRequest request) {
        this.ifMatch = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        this.keys = Collections.list(request.getHeaders(IDEMPOTENCY_KEY));
    }

    /** The revision that If-Match names; one that no record can have where it is beyond all of them. */
    int expectedRevision() {
        if (ifMatch.isEmpty()) {
            throw new RequestRefused(ProblemType.REVISION_NEEDED);
        }
        Matcher tag = REVISION.matcher(ifMatch.getFirst());
        if (ifMatch.size() > 1 || !tag.matches()) {
            faults.add(new Fault("?If-Match", "bad-if-match",
                    "If-Match must be one revision in quotes, such as \"3\": not weak, no list, no asterisk."));
            return 0;
        }
        return (int) Math.min(Long.parseLong(tag.group(1)), Integer.MAX_VALUE);
    }

    /** The submitter's name for the request, if it has one. */
    @Nullable
    String idempotencyKey() {
        if (keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches()) {
            faults.add(new Fault("?Idempotency-Key", "bad-idempotency-key",
                    "Idempotency-Key must be one value of 1 to 128 printable ASCII characters."));
            return null;
        }
        return keys.getFirst();
    }

    /** If-Match as it came, for the hash of the request. */
    String ifMatch() {
        return String.join(",", ifMatch);
    }

    List<Fault> faults() {
        return faults;
    }
}
