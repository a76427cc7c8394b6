package org.tabularium.projections.source;

import org.tabularium.core.log.Moments;

/**
 * A place in the log.
 *
 * @param position   the position of an event
 * @param recordedAt when the log took it, with six fraction digits
 */
public record LogPlace(long position, String recordedAt) {

    static LogPlace of(long position, long micros) {
        return new LogPlace(position, Moments.text(micros));
    }
}
