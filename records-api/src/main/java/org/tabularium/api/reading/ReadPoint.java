package org.tabularium.api.reading;

import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.asof.Positions;

/**
 * The position that one read shows.
 *
 * @param asOf   the position and its moment
 * @param choice how the position was chosen
 */
public record ReadPoint(AsOf asOf, Choice choice) {

    /** The ways in which the position of a read is chosen. */
    public enum Choice {
        /** The reader asked for none: the newest that all views of the answer have reached. */
        NEWEST,
        /** By {@code Accept-Datetime}: another reader may be shown another position at the same address. */
        NEGOTIATED,
        /** By {@code asOf}: the address names it, so that what is there is the same for ever. */
        NAMED
    }

    /** Whether the reader named it in the address, so that the answer is the same for ever. */
    public boolean fixed() {
        return choice == Choice.NAMED;
    }

    /** Whether the reader named a moment at which nothing had been recorded: then lists are empty. */
    public boolean isBeforeTheFirstEvent() {
        return fixed() && position() == Positions.NONE;
    }

    /** The number by which views choose their rows: -1 before the first event. */
    public long position() {
        return asOf.at();
    }
}
