package org.tabularium.core.stream;

/** The record has no revision of this number. */
public final class NoSuchRevision extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchRevision(StreamId stream, int revision) {
        super("no-such-revision", "There is no revision " + revision + " of " + stream + ".");
    }
}
