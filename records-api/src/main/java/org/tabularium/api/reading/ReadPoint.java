package org.tabularium.api.reading;

import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.asof.Positions;

/**
 * The position that one read shows.
 *
 * @param asOf  the position and its moment
 * @param fixed whether the reader named it, so that the answer is the same for ever
 */
public record ReadPoint(AsOf asOf, boolean fixed) {

    /** Whether the reader named a moment at which nothing had been recorded: then lists are empty. */
    public boolean isBeforeTheFirstEvent() {
        return fixed && position() == Positions.NONE;
    }

    /** The number by which views choose their rows: -1 before the first event. */
    public long position() {
        return asOf.at();
    }
}
