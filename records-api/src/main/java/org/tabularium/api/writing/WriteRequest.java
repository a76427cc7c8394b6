package org.tabularium.api.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.merkle.Hash;

/** A request to record something: who asks, under which key, and the document that says what. */
public abstract sealed class WriteRequest permits Creation, Change {

    private static final byte[] SEPARATOR = { '\n' };

    private final JsonBody body;
    private final List<Fault> faults;
    private final String actor;
    private final @Nullable SubmissionKey key;

    WriteRequest(HttpServletRequest request, WriteHeaders headers, JsonBody body) {
        this.body = body;
        this.actor = request.getUserPrincipal().getName();
        String idempotencyKey = headers.idempotencyKey();
        this.key = idempotencyKey == null
                ? null
                : new SubmissionKey(actor, idempotencyKey, hash(request, headers, body));
        this.faults = headers.faults();
    }

    /** Over method, path, If-Match and body; none of the first three can hold a line feed. */
    private static Hash hash(HttpServletRequest request, WriteHeaders headers, JsonBody body) {
        return Hash.of(utf8(request.getMethod()), SEPARATOR, utf8(request.getRequestURI()), SEPARATOR,
                utf8(headers.ifMatch()), SEPARATOR, body.bytes());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The opaque id of who asks. */
    String actor() {
        return actor;
    }

    /** The key under which the request may be sent again, if it has one. */
    Optional<SubmissionKey> key() {
        return Optional.ofNullable(key);
    }

    /**
     * Reads the document.
     *
     * @throws InvalidInput with every fault of headers and document, when there is one
     */
    public final <T> T read(Function<ObjectInput, T> shape) {
        List<Fault> all = new ArrayList<>(faults);
        try {
            T document = body.read(shape);
            if (all.isEmpty()) {
                return document;
            }
        } catch (InvalidInput invalid) {
            all.addAll(invalid.faults());
        }
        throw new InvalidInput(all);
    }
}
