package org.tabularium.api.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
        return fed(new byte[0], Map.of(), arguments);
    }

    /** Runs it in this process with a standard input, and variables of the environment. */
    static Ran fed(byte[] input, Map<String, String> environment, String... arguments) {
        return run(input, environment, false, arguments);
    }

    /** Runs it in this process while somebody looks at a terminal. */
    static Ran onATerminal(String... arguments) {
        return run(new byte[0], Map.of(), true, arguments);
    }

    private static Ran run(byte[] input, Map<String, String> environment, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(new ByteArrayInputStream(input), out,
                new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true), terminal, environment);
        int code = Commands.run(surroundings, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
