package org.tabularium.projections.view;

import java.util.List;

import org.tabularium.core.log.RecordedEvent;

/** A read model that is built from the log alone. */
public interface View {

    /** One of {@link ViewNames}. */
    String name();

    /**
     * Takes in events that follow on those taken in before, within the caller's transaction.
     *
     * @throws NotApplied where an event can't be taken in, by its position
     */
    void apply(List<RecordedEvent> page);
}
