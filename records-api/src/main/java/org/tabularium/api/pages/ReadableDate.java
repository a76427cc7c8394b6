package org.tabularium.api.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tabularium.core.time.Edtf;

/** Dates as people write them, where they are plain days, months, years, or lie between two of these. */
final class ReadableDate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final Pattern PLAIN_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLAIN_MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern PLAIN_YEAR = Pattern.compile("\\d{4}");

    private ReadableDate() {}

    /** The date in words, or as it is written where words would say less. */
    static String of(Edtf date) {
        String[] ends = date.text().split("/", -1);
        if (ends.length == 2 && isPlain(ends[0]) && isPlain(ends[1])) {
            return between(ends[0], ends[1]);
        }
        return isPlain(date.text()) ? one(date.text()) : date.text();
    }

    private static String between(String first, String last) {
        boolean sameMonth = PLAIN_DAY.matcher(first).matches() && PLAIN_DAY.matcher(last).matches()
                && first.regionMatches(0, last, 0, "1992-02".length());
        return sameMonth
                ? LocalDate.parse(first).getDayOfMonth() + "–" + one(last)
                : one(first) + " – " + one(last);
    }

    private static boolean isPlain(String text) {
        return PLAIN_DAY.matcher(text).matches() || PLAIN_MONTH.matcher(text).matches()
                || PLAIN_YEAR.matcher(text).matches();
    }

    private static String one(String text) {
        if (PLAIN_DAY.matcher(text).matches()) {
            return DAY.format(LocalDate.parse(text));
        }
        return PLAIN_MONTH.matcher(text).matches() ? MONTH.format(YearMonth.parse(text)) : text;
    }
}
