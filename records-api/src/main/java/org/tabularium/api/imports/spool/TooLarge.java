package org.tabularium.api.imports.spool;

import java.io.IOException;

/** A body has more bytes than are taken. */
public final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
        super("The body may have at most " + most + " bytes, counted after it has been unpacked.");
    }
}
