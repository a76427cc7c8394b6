package org.tabularium.core.checkpoint;

import org.jspecify.annotations.Nullable;

/** A text that is no signed note, or no checkpoint, by the letter of C2SP. */
public final class MalformedNote extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedNote(String message) {
        this(message, null);
    }

    MalformedNote(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
