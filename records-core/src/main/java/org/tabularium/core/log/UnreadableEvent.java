package org.tabularium.core.log;

import org.jspecify.annotations.Nullable;

/** An event in the log that this version of the service cannot read. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
