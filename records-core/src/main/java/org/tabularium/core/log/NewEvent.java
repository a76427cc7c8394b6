package org.tabularium.core.log;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;

/**
 * An event that is to be appended.
 *
 * @param stream   the record that it belongs to
 * @param revision the revision that it makes, from 1; the stream must be at the one before
 * @param type     its stored name
 * @param payload  its content as JSON text
 * @param erases   the revision of the same stream whose payload goes when this is recorded; null for none
 */
record NewEvent(StreamId stream, int revision, String type, String payload, @Nullable Integer erases) {

    /** An event that erases nothing. */
    NewEvent(StreamId stream, int revision, String type, String payload) {
        this(stream, revision, type, payload, null);
    }
}
