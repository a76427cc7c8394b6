package org.tabularium.core.stream;

/** The record that a command is meant for does not exist. */
public final class NoSuchRecord extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchRecord(StreamId stream) {
        super("no-such-record", "There is no " + stream.kind().word() + " “" + stream.id() + "”.");
    }
}
