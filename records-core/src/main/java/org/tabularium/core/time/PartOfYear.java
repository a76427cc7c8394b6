package org.tabularium.core.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The seasons and other parts of a year of EDTF, numbered 21 to 41 in place of a month. */
enum PartOfYear {
    SPRING(21, 3, 3), SUMMER(22, 6, 3), AUTUMN(23, 9, 3), WINTER(24, 12, 3),

    NORTHERN_SPRING(25, 3, 3), NORTHERN_SUMMER(26, 6, 3), NORTHERN_AUTUMN(27, 9, 3), NORTHERN_WINTER(28, 12, 3),

    SOUTHERN_SPRING(29, 9, 3), SOUTHERN_SUMMER(30, 12, 3), SOUTHERN_AUTUMN(31, 3, 3), SOUTHERN_WINTER(32, 6, 3),

    QUARTER_1(33, 1, 3), QUARTER_2(34, 4, 3), QUARTER_3(35, 7, 3), QUARTER_4(36, 10, 3),

    QUADRIMESTER_1(37, 1, 4), QUADRIMESTER_2(38, 5, 4), QUADRIMESTER_3(39, 9, 4),

    SEMESTRAL_1(40, 1, 6), SEMESTRAL_2(41, 7, 6);

    private final int number;
    private final int firstMonth;
    private final int months;

    PartOfYear(int number, int firstMonth, int months) {
        this.number = number;
        this.firstMonth = firstMonth;
        this.months = months;
    }

    static Optional<PartOfYear> numbered(Mask month) {
        return Arrays.stream(values()).filter(part -> month.digits().equals(Integer.toString(part.number))).findFirst();
    }

    /** From its first day in the earliest year that fits to its last day in the latest. */
    Span in(MaskedYear year) {
        if (year.isUnknown()) {
            return Span.UNBOUNDED;
        }
        LocalDate lastStart = startIn(year.latestFirst().findFirst().orElseThrow());
        return new Span(startIn(year.earliestFirst().findFirst().orElseThrow()),
                lastStart.plusMonths(months).minusDays(1));
    }

    private LocalDate startIn(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }
}
