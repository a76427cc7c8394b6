package org.tabularium.core.log;

import org.jspecify.annotations.Nullable;

/** The log could not confirm a submission; whether it was recorded is known when it is sent again under its key. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
