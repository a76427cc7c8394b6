package org.tabularium.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** The days from {@code earliest} to {@code latest}, both included; null is no bound. */
record Span(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    static final Span UNBOUNDED = new Span(null, null);

    Span {
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException("a span ends before it starts");
        }
    }

    static Span ofYears(int first, int last) {
        return new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** Whether every day of this span comes after every day of the other. */
    boolean isWhollyAfter(Span other) {
        return earliest != null && other.latest != null && earliest.isAfter(other.latest);
    }

    /** From the start of this span to the end of the other, which is not wholly before this. */
    Span until(Span end) {
        return new Span(earliest, end.latest);
    }

    /** The least span that holds this and the other. */
    Span and(Span other) {
        LocalDate first = earliest == null || other.earliest == null
                ? null
                : earliest.isBefore(other.earliest) ? earliest : other.earliest;
        LocalDate last = latest == null || other.latest == null
                ? null
                : latest.isAfter(other.latest) ? latest : other.latest;
        return new Span(first, last);
    }

    int datePrecision() {
        if (earliest == null || latest == null) {
            return 5;
        }
        long days = ChronoUnit.DAYS.between(earliest, latest) + 1;
        if (days <= 1) {
            return 1;
        }
        if (days <= 6) {
            return 2;
        }
        if (days == 7) {
            return 3;
        }
        return days <= 31 ? 4 : 5;
    }
}
