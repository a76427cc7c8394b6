package org.tabularium.api.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param in          the standard input
 * @param bytes       the standard output, for results that are files; it says when nobody reads them any more
 * @param out         the standard output, for results that are lines
 * @param err         the error output, for all else
 * @param terminal    whether somebody looks at the error output
 * @param environment the environment's variables
 */
record Surroundings(InputStream in, OutputStream bytes, PrintWriter out, PrintWriter err, boolean terminal,
        Map<String, String> environment) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofProcess() {
        return new Surroundings(System.in, new FileOutputStream(FileDescriptor.out),
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()), isTerminal(), System.getenv());
    }

    /** Counts from now on, in this unit. */
    Display display(Display.Unit unit) {
        return new Display(err, terminal, unit, System::nanoTime);
    }

    /**
     * Until Java 21 there is a console only on a terminal; since then there is one always, with a question to ask it.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null && (Runtime.version().feature() < 22
                    || Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console)));
        } catch (ReflectiveOperationException impossible) {
            return false;
        }
    }
}
