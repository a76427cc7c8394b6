package org.tabularium.api.cli;

import java.io.IOException;

/** The service is not there, or can't answer at the moment. */
final class Unreachable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
