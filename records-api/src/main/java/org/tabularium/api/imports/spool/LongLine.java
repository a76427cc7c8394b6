package org.tabularium.api.imports.spool;

import java.io.IOException;

/** A body has a line that is longer than any may be. */
public final class LongLine extends IOException {

    private static final long serialVersionUID = 1L;

    LongLine(long line, int most) {
        super("Line " + line + " has more than " + most + " characters.");
    }
}
