package org.tabularium.core.stream;

import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateVersion;
import org.jspecify.annotations.Nullable;

/** What the aggregates of all records have in common: their stream and the number of their current revision. */
public abstract class RecordAggregate {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String identifier;

    /** Axon's sequence number of the last event, from 0; kept by Axon itself. */
    @AggregateVersion
    private @Nullable Long version;

    /** Takes the stream over from the first event; to be called in its event sourcing handler. */
    protected final void begin(StreamId stream) {
        identifier = stream.toString();
    }

    /** Refuses unless the command was meant for the revision that the record has now. */
    protected final void expect(StreamId stream, int expectedRevision) {
        RevisionConflict.unlessExpected(stream, expectedRevision, version == null ? 0 : version.intValue() + 1);
    }
}
