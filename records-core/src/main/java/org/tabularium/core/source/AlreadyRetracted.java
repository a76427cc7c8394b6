package org.tabularium.core.source;

import org.tabularium.core.stream.StateConflict;
import org.tabularium.core.stream.StreamId;

/** The source has been retracted before. */
public final class AlreadyRetracted extends StateConflict {

    private static final long serialVersionUID = 1L;

    AlreadyRetracted(StreamId stream) {
        super("already-retracted", "The source “" + stream.id() + "” has been retracted already.");
    }
}
