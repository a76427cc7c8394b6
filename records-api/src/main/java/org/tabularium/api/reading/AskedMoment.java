package org.tabularium.api.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** A moment as {@code asOf} takes it: ISO 8601 with seconds and the offset from UTC. */
final class AskedMoment {

    /** A plus sign that was not encoded in a query arrives as a space. */
    private static final Pattern UNENCODED_PLUS = Pattern.compile(" (?=[0-9]{2}(?::[0-9]{2}){0,2}$)");

    private static final Duration ALL_OF_A_SECOND = Duration.ofNanos(999_999_999);

    private AskedMoment() {}

    /**
     * Reads the moment.
     *
     * @throws DateTimeParseException where the text is none
     */
    static Instant read(String text) {
        return DateTimeFormatter.ISO_INSTANT.parse(UNENCODED_PLUS.matcher(text).replaceFirst("+"),
                AskedMoment::moment);
    }

    private static Instant moment(TemporalAccessor parsed) {
        Instant moment = Instant.from(parsed);
        // The clock of the log has no leap seconds: all of the second before has passed then.
        return Boolean.TRUE.equals(parsed.query(DateTimeFormatter.parsedLeapSecond()))
                ? Instant.ofEpochSecond(moment.getEpochSecond()).plus(ALL_OF_A_SECOND)
                : moment;
    }
}
