package org.tabularium.api.imports.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.time.Edtf;

/** When an incident of the data set happened. */
final class GedDates {

    /** A day, after which some versions write the time of midnight. */
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ][\\d:.]+)?");

    private static final int EXACT = 1;

    private GedDates() {}

    /**
     * From the first to the last day on which it can have happened, as the columns {@code date_start} and
     * {@code date_end} say; one of the two that is missing is the same as the other. A day that is not known exactly is
     * approximate. Without either, it is the year.
     */
    static Edtf occurred(ObjectInput row) {
        long year = row.whole("year", 0, 9_999);
        Long precision = row.optionalWhole("date_prec", 0, 9);
        LocalDate start = day(row, "date_start");
        LocalDate end = day(row, "date_end");
        if (start == null && end == null) {
            return Edtf.parse(String.format(Locale.ROOT, "%04d", year));
        }
        LocalDate first = Objects.requireNonNullElse(start, end);
        LocalDate last = Objects.requireNonNullElse(end, start);
        if (last.isBefore(first)) {
            row.fault("date_end", "bad-date", "The end is before the start.");
            last = first;
        }
        if (first.equals(last)) {
            return Edtf.parse(precision != null && precision > EXACT ? first + "~" : first.toString());
        }
        return Edtf.parse(first + "/" + last);
    }

    private static @Nullable LocalDate day(ObjectInput row, String column) {
        String text = GedText.of(row, column);
        if (text == null) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.parse(day.group(1));
            }
        } catch (DateTimeException none) {
            // Such as 30 February: said below.
        }
        row.fault(column, "bad-date", "A day such as 2016-01-31 is expected here.");
        return null;
    }
}
