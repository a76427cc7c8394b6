package org.tabularium.projections.rows;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.asof.Blocks;

/**
 * A row with the positions between which it stands.
 *
 * @param <R>  what the row says
 * @param row  the same
 * @param from the first position at which it stands
 * @param to   the first at which it stands no more; {@link Blocks#FOR_EVER} while it stands
 */
record Version<R>(R row, long from, long to) {

    static <R> Version<R> open(R row, long from) {
        return new Version<>(row, from, Blocks.FOR_EVER);
    }

    Version<R> closed(long position) {
        return new Version<>(row, from, position);
    }

    @Nullable
    Object[] values(Table<R> table, int build) {
        @Nullable
        Object[] said = table.values().of(row);
        @Nullable
        Object[] all = Arrays.copyOf(said, said.length + 4);
        all[said.length] = build;
        all[said.length + 1] = from;
        all[said.length + 2] = to;
        all[said.length + 3] = Blocks.of(from, to);
        return all;
    }
}
