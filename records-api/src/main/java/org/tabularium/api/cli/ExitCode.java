package org.tabularium.api.cli;

/** How a command ends, as a script sees it. */
final class ExitCode {

    static final int DONE = 0;
    static final int FOUND_WRONG = 1;
    static final int USAGE = 2;
    static final int OUT_OF_REACH = 3;

    private ExitCode() {}
}
