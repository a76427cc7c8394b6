package org.tabularium.core.time;

import java.time.Year;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year of four digits, each of which may be unspecified, with its sign. */
record MaskedYear(boolean isNegative, Mask digits) {

    private static final int LAST = 9999;

    boolean isUnknown() {
        return digits.isUnknown();
    }

    boolean isNegativeZero() {
        return isNegative && digits.isNumber() && digits.number() == 0;
    }

    /** The year itself, where every digit is known. */
    int number() {
        return isNegative ? -digits.number() : digits.number();
    }

    IntStream earliestFirst() {
        return isNegative ? digits.descending(1, LAST).map(year -> -year) : digits.ascending(0, LAST);
    }

    IntStream latestFirst() {
        return isNegative ? digits.ascending(1, LAST).map(year -> -year) : digits.descending(0, LAST);
    }

    /**
     * Of the years that fit, in order, the first and the last leap year and the first and the last common year. Years
     * of one kind have the same days, so the first and the last day of any masked date are in one of these.
     */
    IntStream outermost() {
        return Stream.of(first(earliestFirst(), true), first(earliestFirst(), false), first(latestFirst(), true),
                first(latestFirst(), false)).flatMapToInt(OptionalInt::stream).sorted().distinct();
    }

    private static OptionalInt first(IntStream years, boolean leap) {
        return years.filter(year -> Year.isLeap(year) == leap).findFirst();
    }
}
