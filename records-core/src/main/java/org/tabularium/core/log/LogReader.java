package org.tabularium.core.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.tabularium.core.stream.References;
import org.tabularium.core.stream.StreamId;

/** The log as readers see it: committed events in the order of their positions. */
public interface LogReader extends References {

    /** How many events the log holds, which is also the next position. */
    long size();

    /** The events from the position on, at most so many. */
    List<RecordedEvent> page(long from, int limit);

    /** The events of one stream from the revision on, in their order. */
    List<RecordedEvent> stream(StreamId stream, int fromRevision);

    /** The events of several streams, in the order of their streams' names and revisions; asked for all at once. */
    List<RecordedEvent> streams(Collection<StreamId> streams);

    /** The entry at a position. */
    Optional<LogEntry> entry(long position);

    /** The position of the last event recorded at the moment or before it, if there is one. */
    OptionalLong positionAt(Instant moment);
}
