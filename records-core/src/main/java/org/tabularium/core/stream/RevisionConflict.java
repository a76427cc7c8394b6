package org.tabularium.core.stream;

/** The record has another revision than the one that the command was meant for: somebody was faster. */
public final class RevisionConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    private final int currentRevision;

    public RevisionConflict(StreamId stream, int currentRevision) {
        super("revision-conflict", "The current revision of " + stream + " is " + currentRevision + ".");
        this.currentRevision = currentRevision;
    }

    /** The revision that the record has now, from 1. */
    public int currentRevision() {
        return currentRevision;
    }
}
