package org.tabularium.api.imports.format;

import java.io.IOException;

/** A line, or a record of a CSV, is longer than any may be; the file can't be read on behind it. */
public final class LineTooLong extends IOException {

    private static final long serialVersionUID = 1L;

    LineTooLong(long line, int longest) {
        super("Line " + line + " has more than " + longest + " characters"
                + " (in a CSV, a quotation mark that is never closed makes a line of all that follows it).");
    }
}
