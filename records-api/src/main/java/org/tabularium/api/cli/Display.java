package org.tabularium.api.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far something that takes long has come: rows, rate, time left, and how many rows were rejected. On a terminal it
 * is a bar that is drawn over and over in one line; elsewhere it is a line every few seconds.
 */
final class Display implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int WIDTH = 30;
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long start;
    private long shownAt;
    private long rejected;
    private boolean drawn;

    /** @param nanos a clock that only counts, such as {@link System#nanoTime} */
    Display(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shownAt = start;
    }

    static Display on(PrintWriter out) {
        return new Display(out, isTerminal(), System::nanoTime);
    }

    /** Counts rows that were rejected; they are among those gone through. */
    void reject(long rows) {
        rejected += rows;
    }

    /**
     * Shows, unless it did so just now, how far it is.
     *
     * @param rows  how many have been gone through
     * @param share how much of the whole that is, from 0 to 1; 0 where nobody knows
     */
    void at(long rows, double share) {
        long now = nanos.getAsLong();
        if (now - shownAt < (terminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            return;
        }
        shownAt = now;
        String line = line(rows, share, (now - start) / 1e9);
        if (terminal) {
            out.print(START_OF_LINE + bar(share) + line);
            out.flush();
            drawn = true;
        } else {
            out.println(line);
        }
    }

    private String line(long rows, double share, double seconds) {
        String line = String.format(Locale.ROOT, "%,d rows, %,.0f a second", rows, rows / seconds);
        if (share > 0) {
            line += String.format(Locale.ROOT, ", %.0f %%, %s left", Math.floor(100 * share),
                    time(seconds * (1 - share) / share));
        }
        return rejected == 0 ? line : line + String.format(Locale.ROOT, ", %,d rejected", rejected);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    private static String bar(double share) {
        int done = (int) Math.floor(WIDTH * Math.clamp(share, 0, 1));
        return "[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] ";
    }

    /** Leaves a terminal's line as it was found. */
    @Override
    public void close() {
        if (drawn) {
            out.print(START_OF_LINE);
            out.flush();
            drawn = false;
        }
    }

    /** Until Java 21 there is a console only on a terminal; since then there is one always, with a question to ask it. */
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
