package org.tabularium.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** A date whose digits may be unspecified: all the days of the calendar that complete it. */
record MaskedDate(MaskedYear year, Mask month, Mask day) {

    /** From the first to the last day that fits; empty if there is none. */
    Optional<Span> span() {
        Optional<LocalDate> earliest = outermostDays().findFirst();
        if (year.isUnknown()) {
            return earliest.map(someDay -> Span.UNBOUNDED);
        }
        return earliest.flatMap(first -> outermostDays().reduce((before, after) -> after).map(
                last -> new Span(first, last)));
    }

    private Stream<LocalDate> outermostDays() {
        return year.outermost().boxed().flatMap(this::daysOf);
    }

    private Stream<LocalDate> daysOf(int number) {
        return month.ascending(1, 12).mapToObj(it -> YearMonth.of(number, it))
                .flatMap(it -> day.ascending(1, it.lengthOfMonth()).mapToObj(it::atDay));
    }
}
