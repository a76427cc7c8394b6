package org.tabularium.core.log;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;

/**
 * An event that is to be appended.
 *
 * @param stream      the record that it belongs to
 * @param revision    the revision that it makes, from 1; the stream must be at the one before
 * @param type        its stored name
 * @param payload     its content as JSON text
 * @param salt        what is hashed before the payload
 * @param payloadHash SHA-256 over both, computed by who submits, so that the one writer has less to do
 * @param erases      the revision of the same stream whose payload goes when this is recorded; null for none
 */
record NewEvent(StreamId stream, int revision, String type, String payload, Salt salt, Hash payloadHash,
        @Nullable Integer erases) {

    private NewEvent(StreamId stream, int revision, String type, String payload, Salt salt, @Nullable Integer erases) {
        this(stream, revision, type, payload, salt, salt.hashOf(payload), erases);
    }

    /** An event that erases the payload of another, or nothing. */
    NewEvent(StreamId stream, int revision, String type, String payload, @Nullable Integer erases) {
        this(stream, revision, type, payload, Salt.random(), erases);
    }

    /** An event that erases nothing. */
    NewEvent(StreamId stream, int revision, String type, String payload) {
        this(stream, revision, type, payload, null);
    }
}
