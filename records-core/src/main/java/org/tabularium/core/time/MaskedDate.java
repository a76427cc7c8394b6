package org.tabularium.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A date whose digits may be unspecified: all the days of the calendar that complete it. */
record MaskedDate(MaskedYear year, Mask month, Mask day) {

    /** From the first to the last day that fits; empty if there is none. */
    Optional<Span> span() {
        Optional<LocalDate> earliest = year.earliestFirst().mapToObj(this::daysOf).flatMap(Function.identity())
                .findFirst();
        if (year.isUnknown()) {
            return earliest.map(someDay -> Span.UNBOUNDED);
        }
        return earliest.map(first -> new Span(first, latest()));
    }

    private LocalDate latest() {
        return year.latestFirst().mapToObj(number -> daysOf(number).reduce((before, after) -> after))
                .flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private Stream<LocalDate> daysOf(int number) {
        return month.ascending(1, 12).mapToObj(it -> YearMonth.of(number, it))
                .flatMap(it -> day.ascending(1, it.lengthOfMonth()).mapToObj(it::atDay));
    }
}
