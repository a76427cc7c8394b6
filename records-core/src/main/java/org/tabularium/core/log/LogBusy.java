package org.tabularium.core.log;

/** More submissions wait for the log than it has room for; none of this one has been recorded. */
public final class LogBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogBusy() {
        super("The log is busy", null, false, false);
    }
}
