package org.tabularium.api.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment at which the log took an event.
 *
 * @param iso  as the log writes it
 * @param text as people read it, to the second
 */
record Moment(String iso, String text) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    static Moment of(String recordedAt) {
        return new Moment(recordedAt, READABLE.format(Instant.parse(recordedAt)));
    }
}
