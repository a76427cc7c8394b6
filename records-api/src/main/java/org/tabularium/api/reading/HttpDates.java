package org.tabularium.api.reading;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of HTTP headers, which tell whole seconds: written as RFC 7089 §2.1.1 has them ({@code rfc1123-date}), and read
 * in the obsolete forms as well, as RFC 9110 §5.6.7 wants it. The name of the day is not held against the date: RFC
 * 7089 itself has a Tuesday that was a Friday.
 */
public final class HttpDates {

    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
            "Oct", "Nov", "Dec");
    private static final String DAY_NAME = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String LONG_DAY_NAME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")";
    private static final String TIME = "(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(DAY_NAME + ", (?<day>[0-9]{2}) " + MONTH + " (?<year>[0-9]{4}) " + TIME + " GMT"),
            Pattern.compile(LONG_DAY_NAME + ", (?<day>[0-9]{2})-" + MONTH + "-(?<year>[0-9]{2}) " + TIME + " GMT"),
            Pattern.compile(DAY_NAME + " " + MONTH + " (?<day>[0-9]{2}| [0-9]) " + TIME + " (?<year>[0-9]{4})"));

    private static final DateTimeFormatter TEXT = DateTimeFormatter
            .ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    /** So far ahead may a year of two digits be; one that would be farther is of the century before. */
    private static final int YEARS_AHEAD = 50;

    private HttpDates() {}

    /** The second that the moment is in, as {@code Sat, 31 Jan 2026 12:00:00 GMT}. */
    public static String text(Instant moment) {
        return TEXT.format(moment);
    }

    /** The beginning of the second that the text names; empty where it is no date of HTTP. */
    static Optional<Instant> read(String text, Clock clock) {
        return FORMS.stream().map(form -> form.matcher(text)).filter(Matcher::matches).findFirst()
                .flatMap(found -> moment(found, clock));
    }

    private static Optional<Instant> moment(Matcher found, Clock clock) {
        int month = MONTHS.indexOf(found.group("month")) + 1;
        int day = number(found, "day");
        int hour = number(found, "hour");
        int minute = number(found, "minute");
        int second = number(found, "second");
        // The clock of the log has no leap seconds: it is still the second before.
        boolean isLeap = hour == 23 && minute == 59 && second == 60;
        try {
            LocalTime time = LocalTime.of(hour, minute, isLeap ? 59 : second);
            int year = number(found, "year");
            return Optional.of(found.group("year").length() == 2
                    ? ofTwoDigits(year, month, day, time, clock)
                    : moment(year, month, day, time));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Instant ofTwoDigits(int year, int month, int day, LocalTime time, Clock clock) {
        LocalDateTime latest = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(YEARS_AHEAD);
        int century = latest.getYear() / 100 * 100;
        // The twenty-ninth of February may be in one of the two centuries only.
        LocalDate first = LocalDate.of(century + year, month, 1);
        boolean isTooFar = first.withDayOfMonth(Math.min(day, first.lengthOfMonth())).atTime(time).isAfter(latest);
        return moment(century + year - (isTooFar ? 100 : 0), month, day, time);
    }

    private static Instant moment(int year, int month, int day, LocalTime time) {
        return LocalDate.of(year, month, day).atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group).strip());
    }
}
