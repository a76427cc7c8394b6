package org.tabularium.core.stream;

import java.util.List;

/**
 * The lives of other records, read by a decision that rests on them: what it decides is recorded only where nothing has
 * been added to any of them by then.
 */
@FunctionalInterface
public interface OtherRecords {

    /** The events of the stream in their order, with those that are being decided together with this decision. */
    List<ArchiveEvent> eventsOf(StreamId stream);
}
