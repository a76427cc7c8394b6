package org.tabularium.projections.asof;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.Moments;

/**
 * The position that a read shows, as its answer states it.
 *
 * @param position   the position; null before the first event
 * @param recordedAt when the log took the event there, with six fraction digits; null with the position
 */
public record AsOf(@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long position, @Nullable String recordedAt) {

    /** Before the first event. */
    public static final AsOf NOTHING = new AsOf(null, null);

    public AsOf {
        if ((position == null) != (recordedAt == null)) {
            throw new IllegalArgumentException("A position has a moment, and no position has none");
        }
    }

    /** A position in the log, and when the log took its event. */
    public static AsOf of(long position, Instant recordedAt) {
        return new AsOf(position, Moments.text(recordedAt));
    }

    /** The number by which rows are chosen: -1, at which none is visible, before the first event. */
    public long at() {
        return position == null ? Positions.NONE : position;
    }
}
