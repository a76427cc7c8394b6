package org.tabularium.projections.asof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.tabularium.core.log.Moments;

/** The moments of events, as views store and write them. */
public final class RecordedAt {

    private RecordedAt() {}

    /** Microseconds since 1970-01-01T00:00:00Z. */
    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** The moment as answers write it. */
    public static String text(long micros) {
        return Moments.text(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
