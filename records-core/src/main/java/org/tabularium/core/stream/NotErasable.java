package org.tabularium.core.stream;

/** The event is about an erasure or about the archive itself: its payload is what explains a missing one, and stays. */
public final class NotErasable extends StateConflict {

    private static final long serialVersionUID = 1L;

    public NotErasable(StreamId stream, int revision) {
        super("not-erasable", "Revision " + revision + " of " + stream + " explains the log, and cannot be erased.");
    }
}
