package org.tabularium.core.proof;

import org.tabularium.core.checkpoint.SignedCheckpoint;

/** The log in the database is not the log of which a checkpoint was signed, or is no log at all. */
public final class LogContradicts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LogContradicts(String message) {
        super(message);
    }

    static LogContradicts withoutAnEventBetween(long from, long to) {
        return new LogContradicts(
                "The log has not one event at each position from " + from + " to " + (to - 1) + ".");
    }

    /** The root at the checkpoint's size is another; up to the position all is as it was signed. */
    static LogContradicts the(SignedCheckpoint checkpoint, long firstDoubtful) {
        long size = checkpoint.checkpoint().size();
        return new LogContradicts(("The log contradicts the kept checkpoint of size %d (%s): something between the"
                + " positions %d and %d has been changed.").formatted(size, inOneLine(checkpoint), firstDoubtful,
                        size - 1));
    }

    /** The log ends before the checkpoint's size. */
    static LogContradicts older(SignedCheckpoint checkpoint, long size) {
        return new LogContradicts(
                ("The log has no position %d: it is older than the kept checkpoint of size %d (%s), as"
                        + " after the restoration of a backup. To go on from there all the same, start once with"
                        + " tabularium.accept-older-log=true.").formatted(size, checkpoint.checkpoint().size(),
                                inOneLine(checkpoint)));
    }

    private static String inOneLine(SignedCheckpoint checkpoint) {
        return checkpoint.checkpoint().origin() + ", root " + checkpoint.checkpoint().root().hex();
    }
}
