package org.tabularium.projections.change;

import org.tabularium.core.stream.StreamId;

/**
 * Where a record was first changed in a way that concerns an incident.
 *
 * @param stream   the record
 * @param position the position of the event
 */
record FirstChange(StreamId stream, long position) {}
