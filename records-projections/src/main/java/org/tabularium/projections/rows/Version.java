package org.tabularium.projections.rows;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A row that is still to be written, with the positions between which it holds. */
final class Version<R> {

    private final R row;
    private final long from;
    private @Nullable Long to;

    Version(R row, long from) {
        this.row = row;
        this.from = from;
    }

    R row() {
        return row;
    }

    void close(long position) {
        to = position;
    }

    @Nullable
    Object[] values(Table<R> table) {
        @Nullable
        Object[] values = table.values().of(row);
        @Nullable
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = from;
        all[values.length + 1] = to;
        return all;
    }
}
