package org.tabularium.projections.search;

import java.util.BitSet;

/** The pieces of one to three characters that a text is made of, each as a number by its hash. */
final class Pieces {

    /** How many numbers there are: a power of two. */
    static final int NUMBERS = 1 << 16;

    private static final int LONGEST = 3;
    private static final int CHARACTER = 16;
    private static final int UPPER = 40;
    /** The fraction of the golden ratio, which spreads what lies side by side (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Pieces() {}

    /** Adds all pieces of the text. */
    static void addAll(String text, BitSet to) {
        for (int length = 1; length <= LONGEST; length++) {
            addAll(text, length, to);
        }
    }

    /** Adds the longest pieces of the words, of which every text that holds the words has all. */
    static void addLongest(String words, BitSet to) {
        addAll(words, Math.min(words.length(), LONGEST), to);
    }

    private static void addAll(String text, int length, BitSet to) {
        for (int end = length; length > 0 && end <= text.length(); end++) {
            to.set(number(text, end - length, end));
        }
    }

    private static int number(String text, int from, int end) {
        long characters = (long) end - from;
        for (int at = from; at < end; at++) {
            characters = (characters << CHARACTER) | text.charAt(at);
        }
        return (int) ((characters * SPREAD) >>> UPPER) & (NUMBERS - 1);
    }
}
