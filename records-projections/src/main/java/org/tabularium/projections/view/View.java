package org.tabularium.projections.view;

import java.util.List;

import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.StreamId;

/** A read model that is built from the log alone. */
public interface View {

    /** One of {@link ViewNames}. */
    String name();

    /**
     * Takes in events, within the caller's transaction. Those of a record follow on those of it taken in before; what
     * the view says of a record rests on its own events alone.
     *
     * @throws NotApplied where an event can't be taken in, by its position
     */
    void apply(List<RecordedEvent> page);

    /** Deletes all that it says and has ever said of a record, within the caller's transaction. */
    void forget(StreamId stream);
}
