package org.tabularium.api.reading;

/** A view did not reach the position that a read asked for in time; the reader may try again. */
public final class ViewLagsBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewLagsBehind() {
        super("A view lags behind", null, false, false);
    }
}
