package org.tabularium.api.cli;

/** Text of others on somebody's terminal: in one line, and without anything that the terminal would obey. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
    }
}
