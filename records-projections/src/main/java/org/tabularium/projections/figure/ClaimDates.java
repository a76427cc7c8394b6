package org.tabularium.projections.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.time.Edtf;
import org.tabularium.projections.source.Provenance;

/** When claims were made: by their own date, else by the latest issue of their sources, else by position alone. */
public final class ClaimDates {

    private static final long UNKNOWN = Long.MIN_VALUE;

    private ClaimDates() {}

    /** Claims without any date first, those of one date by position. */
    public static Comparator<StatedFigure> earliestFirst(Provenance provenance) {
        return Comparator.<StatedFigure>comparingLong(figure -> day(figure, provenance))
                .thenComparingLong(StatedFigure::position);
    }

    private static long day(StatedFigure figure, Provenance provenance) {
        LocalDate claimed = lastDay(figure.claim().claimed());
        return claimed != null
                ? claimed.toEpochDay()
                : figure.claim().citations().stream().map(Citation::source).map(provenance::issued)
                        .filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(UNKNOWN);
    }

    private static @Nullable LocalDate lastDay(@Nullable Edtf date) {
        return date == null ? null : date.latest() == null ? date.earliest() : date.latest();
    }
}
