package org.tabularium.api.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far something that takes long has come: how much, at which rate, time left, and how many rows were rejected. On a
 * terminal it is a bar that is drawn over and over in one line; elsewhere it is a line every few seconds. Any thread
 * may use it.
 */
final class Display implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int WIDTH = 30;
    private static final String START_OF_LINE = "\r\u001b[K";

    /** A line that is too long for the terminal is cut, because one that goes on below could not be drawn over. */
    private static final String CUT = "\u001b[?7l";
    private static final String WRAPPED = "\u001b[?7h";

    private final PrintWriter out;
    private final boolean terminal;
    private final Unit unit;
    private final LongSupplier nanos;
    private final long start;
    private long shownAt;
    private long before;
    private double shareBefore;
    private long rejected;
    private boolean drawn;

    /** What is counted. */
    enum Unit {
        ROWS, EVENTS, BYTES;

        String of(long amount) {
            return switch (this) {
                case ROWS -> String.format(Locale.ROOT, "%,d rows", amount);
                case EVENTS -> String.format(Locale.ROOT, "%,d events", amount);
                case BYTES -> String.format(Locale.ROOT, "%,.1f MB", amount / 1e6);
            };
        }

        private String rate(double amount) {
            return (this == BYTES ? of(Math.round(amount)) : String.format(Locale.ROOT, "%,.0f", amount)) + " a second";
        }
    }

    /** @param nanos a clock that only counts, such as {@link System#nanoTime} */
    Display(PrintWriter out, boolean terminal, Unit unit, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.unit = unit;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shownAt = start;
    }

    /** Begins with what was done before anybody looked, which counts for no rate. */
    synchronized void from(long amount, double share) {
        before = amount;
        shareBefore = share;
    }

    /** Says how many rows have been rejected so far; they are among those gone through. */
    synchronized void rejected(long rows) {
        rejected = rows;
    }

    /**
     * Shows, unless it did so just now, how far it is.
     *
     * @param amount how much has been gone through
     * @param share  how much of the whole that is, from 0 to 1; 0 where nobody knows
     */
    synchronized void at(long amount, double share) {
        long now = nanos.getAsLong();
        if (now - shownAt < (terminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            return;
        }
        shownAt = now;
        String line = line(amount, share, (now - start) / 1e9);
        if (terminal) {
            out.print(START_OF_LINE + CUT + bar(share) + line + WRAPPED);
            out.flush();
            drawn = true;
        } else {
            out.println(line);
        }
    }

    private String line(long amount, double share, double seconds) {
        String line = unit.of(amount) + ", " + unit.rate((amount - before) / seconds);
        if (share > shareBefore) {
            line += String.format(Locale.ROOT, ", %.0f %%, %s left", Math.floor(100 * share),
                    time(seconds * (1 - share) / (share - shareBefore)));
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

    /** Shows a line that stays. */
    synchronized void say(String line) {
        close();
        out.println(line);
    }

    /** Leaves a terminal's line as it was found. */
    @Override
    public synchronized void close() {
        if (drawn) {
            out.print(START_OF_LINE);
            out.flush();
            drawn = false;
        }
    }
}
