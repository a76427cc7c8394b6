package org.tabularium.projections.history;

import org.tabularium.core.stream.StreamId;

/**
 * A revision of a record.
 *
 * @param stream   the record
 * @param revision how it was revised
 */
public record StreamRevision(StreamId stream, Revision revision) {}
