package org.tabularium.core.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as the archive writes and stores them: UTC, whole microseconds. */
public final class Moments {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Events that follow each other often share the second, whose text costs more than all else about an entry. */
    private static volatile Second last = new Second(0, TO_THE_SECOND.format(Instant.EPOCH));

    private record Second(long number, String text) {}

    private Moments() {}

    /** The text with exactly six fraction digits, {@code 2026-11-22T23:14:00.123456Z}. */
    public static String text(Instant moment) {
        Second second = last;
        if (second.number != moment.getEpochSecond()) {
            second = new Second(moment.getEpochSecond(), TO_THE_SECOND.format(moment));
            last = second;
        }
        String fraction = Integer.toString(moment.get(ChronoField.MICRO_OF_SECOND) + 1_000_000);
        return second.text + "." + fraction.substring(1) + "Z";
    }

    /** The same of a moment that is stored. */
    public static String text(long micros) {
        return text(ofMicros(micros));
    }

    /** The moment as it is stored: microseconds since 1970-01-01T00:00:00Z. */
    public static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L),
                moment.get(ChronoField.MICRO_OF_SECOND));
    }

    static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
