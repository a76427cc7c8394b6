package org.tabularium.api.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What came of a command.
 *
 * @param code the exit code
 * @param out  what it printed as its result
 * @param err  what else it printed
 */
record Ran(int code, String out, String err) {

    /** Runs it in this process. */
    static Ran command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
