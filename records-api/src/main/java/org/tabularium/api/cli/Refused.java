package org.tabularium.api.cli;

/** The service has understood what was asked for, and doesn't grant it. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Whether it is for what was sent, and not for who sent it or where to. */
    boolean isOfContent() {
        return status == BAD_REQUEST;
    }
}
