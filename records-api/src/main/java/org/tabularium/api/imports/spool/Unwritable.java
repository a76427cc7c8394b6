package org.tabularium.api.imports.spool;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The file that a body is kept in can't be written; nothing is wrong with the body. */
public final class Unwritable extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    Unwritable(IOException cause) {
        super("What is sent to be imported can't be kept on the disk", cause);
    }
}
