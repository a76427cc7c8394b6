package org.tabularium.core.checkpoint;

import org.jspecify.annotations.Nullable;

/** A text, a name or bytes that are no Ed25519 key. */
public final class MalformedKey extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedKey(String message) {
        this(message, null);
    }

    MalformedKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
