package org.tabularium.core.log;

import org.tabularium.core.stream.StreamId;

/**
 * An event that is to be appended.
 *
 * @param stream   the record that it belongs to
 * @param revision the revision that it makes, from 1; the stream must be at the one before
 * @param type     its stored name
 * @param payload  its content as JSON text
 */
record NewEvent(StreamId stream, int revision, String type, String payload) {}
