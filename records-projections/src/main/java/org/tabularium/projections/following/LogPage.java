package org.tabularium.projections.following;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.NotApplied;

/** Events that follow on each other, and what they mean, which is worked out once for all views. */
public final class LogPage {

    private final List<RecordedEvent> events;
    private @Nullable List<Change> changes;

    private LogPage(List<RecordedEvent> events) {
        this.events = events;
    }

    /**
     * The events from the position on. One left out would never be missed by anybody, so there must be none.
     *
     * @throws NotApplied where there is
     */
    public static LogPage from(long position, List<RecordedEvent> events) {
        long expected = position;
        for (RecordedEvent event : events) {
            if (event.entry().position() != expected) {
                throw new NotApplied(expected, "The log gave position " + event.entry().position() + " instead", null);
            }
            expected++;
        }
        return new LogPage(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** The position of its first event. */
    public long first() {
        return events.getFirst().entry().position();
    }

    /** The position of its last event. */
    public long last() {
        return events.getLast().entry().position();
    }

    int size() {
        return events.size();
    }

    List<RecordedEvent> events() {
        return events;
    }

    synchronized List<Change> changes() {
        if (changes == null) {
            changes = Change.of(events);
        }
        return changes;
    }

    /** The records of which it tells that a payload has been erased. */
    Set<StreamId> erased() {
        Set<StreamId> erased = new HashSet<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof PayloadErased) {
                erased.add(event.entry().stream());
            }
        }
        return erased;
    }
}
