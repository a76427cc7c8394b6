package org.tabularium.core.stream;

import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What the aggregates of all records have in common: their stream and the number of their current revision. */
public abstract class RecordAggregate {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String identifier;

    /** Takes the stream over from the first event; to be called in its event sourcing handler. */
    protected final void begin(StreamId stream) {
        identifier = stream.toString();
    }

    /** Refuses unless the command was meant for the revision that the record has now. */
    protected final void expect(StreamId stream, int expectedRevision) {
        // Axon counts the events of an aggregate from 0, revisions count from 1.
        int current = Math.toIntExact(AggregateLifecycle.getVersion() + 1);
        if (expectedRevision != current) {
            throw new RevisionConflict(stream, current);
        }
    }
}
