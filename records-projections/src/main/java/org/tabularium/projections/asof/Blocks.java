package org.tabularium.projections.asof;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Blocks of positions: 2<sup>k</sup> positions that follow on a multiple of 2<sup>k</sup>. A row that doesn't stand any
 * more is filed under the smallest block that holds all positions at which it stood. Two versions of a record never
 * stand at once, and what is filed under a block stands at its middle; so there is one version of a record at most in a
 * block, and what stood at a position is found in as many blocks as the position has binary digits, however often the
 * records have been changed. (An interval tree with the nodes as keys; Kriegel, Pötke and Seidl, “Managing Intervals
 * Efficiently in Object-Relational Databases”, VLDB 2000.)
 */
public final class Blocks {

    /** The end of what still stands. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    /** Where rows are filed that still stand. */
    public static final long OPEN = -1;

    /** A log of more than a million million events is more than these blocks are made for. */
    private static final int MOST_DIGITS = 40;
    private static final int DIGITS_BEGIN = 56;

    private Blocks() {}

    /** The block of a row that stands from the one position to before the other, or {@link #FOR_EVER}. */
    public static long of(long from, long to) {
        if (to == FOR_EVER) {
            return OPEN;
        }
        int digits = Long.SIZE - Long.numberOfLeadingZeros(from ^ (to - 1));
        if (from < 0 || to <= from || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("From " + from + " to before " + to);
        }
        return block(digits, from);
    }

    /** All blocks under which rows can be filed that stand at the position, as a parameter. */
    public static SqlArrayValue around(long position) {
        return new SqlArrayValue("bigint", numbersAround(position));
    }

    static Object[] numbersAround(long position) {
        List<Object> blocks = new ArrayList<>(List.of(OPEN));
        for (int digits = 0; position >= 0 && digits <= MOST_DIGITS; digits++) {
            blocks.add(block(digits, position));
        }
        return blocks.toArray();
    }

    /** The block of 2<sup>digits</sup> positions around the one. */
    private static long block(int digits, long position) {
        return ((long) digits << DIGITS_BEGIN) | (position >>> digits);
    }
}
