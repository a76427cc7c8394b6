package org.tabularium.core.proof;

import org.tabularium.core.checkpoint.SignedCheckpoint;

/** The log in the database is not the log of which a checkpoint was signed, or is no log at all. */
public final class LogContradicts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean older;

    private LogContradicts(String message, boolean older) {
        super(message);
        this.older = older;
    }

    private LogContradicts(String message) {
        this(message, false);
    }

    static LogContradicts withoutAnEventAt(long position) {
        return new LogContradicts("The log has not one event at each position: there is none at " + position + ".");
    }

    /** The event at the position is another than it was when this node read it. */
    static LogContradicts setBack(long position) {
        return new LogContradicts("The log was set back while it was served, and has gone on otherwise: the event at"
                + " position " + position + " is another than it was.");
    }

    /** The log has become shorter than it was when this node signed a checkpoint of it. */
    static LogContradicts shorter(long before, long size) {
        return new LogContradicts(
                "The log was set back while it was served: it had " + before + " events and has " + size + ".");
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
                                inOneLine(checkpoint)),
                true);
    }

    /** Whether the log ends before a checkpoint that was signed of it. */
    boolean isOlder() {
        return older;
    }

    /** The same, where the log itself says that it went on from an older one, but nothing outside it says so too. */
    LogContradicts unlessAccepted(long position) {
        return new LogContradicts(getMessage() + (" The log says at position %d that it went on from an older log, but"
                + " nothing kept in this data folder since then says so too: either another node did that, or this one"
                + " was stopped just then, or somebody has forged it. If you had the archive do so, start once more"
                + " with tabularium.accept-older-log=true.").formatted(position), older);
    }

    private static String inOneLine(SignedCheckpoint checkpoint) {
        return checkpoint.checkpoint().origin() + ", root " + checkpoint.checkpoint().root().hex();
    }
}
