package org.tabularium.core.time;

import java.util.function.IntPredicate;

/** A place in a text that is read once, from left to right. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    boolean sees(IntPredicate expected) {
        return !atEnd() && expected.test(text.charAt(at));
    }

    boolean take(String expected) {
        boolean there = sees(expected);
        if (there) {
            at += expected.length();
        }
        return there;
    }

    /** The next character, which there has to be. */
    char takeOne() {
        return text.charAt(at++);
    }

    int digit() {
        if (!sees(Cursor::isDigit)) {
            throw unexpected("a digit");
        }
        return takeOne() - '0';
    }

    String takeWhile(IntPredicate wanted) {
        int start = at;
        while (sees(wanted)) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What was read since an earlier place. */
    String since(int start) {
        return text.substring(start, at);
    }

    void require(String expected, String what) {
        if (!take(expected)) {
            throw unexpected(what);
        }
    }

    /** A refusal of what stands here, where something else had to stand. */
    InvalidEdtf unexpected(String wanted) {
        return refusal((atEnd() ? "the text ends" : nameOf(text.charAt(at)) + " stands") + " where " + wanted
                + " has to be", at);
    }

    InvalidEdtf refusal(String problem, int place) {
        return new InvalidEdtf(problem + " (at character " + (place + 1) + ")");
    }

    // Messages go to logs and pages, so nothing but visible ASCII is repeated in them.
    private static String nameOf(char character) {
        return character > ' ' && character < 0x7f ? "'" + character + "'" : String.format("U+%04X", (int) character);
    }
}
