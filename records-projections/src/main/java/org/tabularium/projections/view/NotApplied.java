package org.tabularium.projections.view;

import org.jspecify.annotations.Nullable;

/** A view could not take in the event at a position. */
public final class NotApplied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    public NotApplied(long position, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.position = position;
    }

    /** The position of the event. */
    public long position() {
        return position;
    }
}
