package org.tabularium.core.time;

import java.util.stream.IntStream;

/** A year of four digits, each of which may be unspecified, with its sign. */
record MaskedYear(boolean isNegative, Mask digits) {

    private static final int LAST = 9999;

    boolean isUnknown() {
        return digits.isUnknown();
    }

    boolean isNegativeZero() {
        return isNegative && digits.greatest() == 0;
    }

    /** The year itself, where every digit is known. */
    int number() {
        return isNegative ? -digits.least() : digits.least();
    }

    IntStream earliestFirst() {
        return isNegative ? digits.descending(1, LAST).map(year -> -year) : digits.ascending(0, LAST);
    }

    IntStream latestFirst() {
        return isNegative ? digits.ascending(1, LAST).map(year -> -year) : digits.descending(0, LAST);
    }
}
