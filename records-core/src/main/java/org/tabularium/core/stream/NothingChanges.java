package org.tabularium.core.stream;

/** The new content is the content that the record has already. */
public final class NothingChanges extends StateConflict {

    private static final long serialVersionUID = 1L;

    public NothingChanges(StreamId stream) {
        super("nothing-changes", "The content given is what " + stream + " states already.");
    }
}
