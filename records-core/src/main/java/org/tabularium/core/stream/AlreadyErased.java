package org.tabularium.core.stream;

/** The payload has been destroyed before. */
public final class AlreadyErased extends StateConflict {

    private static final long serialVersionUID = 1L;

    AlreadyErased(StreamId stream, int revision) {
        super("already-erased", "The payload of revision " + revision + " of " + stream + " is erased already.");
    }
}
