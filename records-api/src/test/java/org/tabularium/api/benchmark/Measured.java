package org.tabularium.api.benchmark;

import java.util.Locale;

/**
 * One figure of the table.
 *
 * @param timesRaw how many times as long it takes as plain JDBC with the same rows; not a number where none is beside
 */
record Measured(String what, String unit, double value, double timesRaw) {

    static Measured rate(String what, String things, long count, double seconds, double rawSeconds) {
        return new Measured(what, things + "/s", count / seconds, seconds / rawSeconds);
    }

    static Measured millis(String what, double millis, double rawMillis) {
        return new Measured(what, "ms", millis, millis / rawMillis);
    }

    /** What plain JDBC has nothing like. */
    static Measured alone(String what, String unit, double value) {
        return new Measured(what, unit, value, Double.NaN);
    }

    /** How its row begins. */
    String row() {
        return what + " | " + unit;
    }

    String cell() {
        return Double.isNaN(timesRaw) ? number(value) : number(value) + " (× " + number(timesRaw) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
