package org.tabularium.projections.timeline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.time.Edtf;

/**
 * The days that a date allows, as columns hold them: counted from 1970-01-01, and no bound as the greatest number, so
 * that it sorts last.
 */
record Days(long earliest, long latest) {

    static final long NO_BOUND = Long.MAX_VALUE;

    static Days of(@Nullable Edtf date) {
        return date == null
                ? new Days(NO_BOUND, NO_BOUND)
                : new Days(orNoBound(date.earliest()), orNoBound(date.latest()));
    }

    private static long orNoBound(@Nullable LocalDate day) {
        return day == null ? NO_BOUND : day.toEpochDay();
    }
}
