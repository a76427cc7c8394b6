package org.tabularium.api.keys;

import java.io.PrintStream;

/** The terminal of whoever starts the service: what is written here is in no log file. */
final class Terminal {

    private final PrintStream out;

    Terminal() {
        this(System.out);
    }

    Terminal(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
