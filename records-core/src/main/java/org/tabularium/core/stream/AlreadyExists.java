package org.tabularium.core.stream;

/** A record with this id exists already. */
public final class AlreadyExists extends StateConflict {

    private static final long serialVersionUID = 1L;

    public AlreadyExists(StreamId stream) {
        super("already-exists", "The " + stream.kind().word() + " “" + stream.id() + "” exists already.");
    }
}
