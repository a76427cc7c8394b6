package org.tabularium.projections.page;

/** A text that no list gave as its cursor. */
public final class BadCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadCursor() {
        super("The cursor is none that this list has given.", null, false, false);
    }
}
