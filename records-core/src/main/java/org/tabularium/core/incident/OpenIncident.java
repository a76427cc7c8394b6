package org.tabularium.core.incident;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;

/** The wish to open an incident. */
public record OpenIncident(@TargetAggregateIdentifier StreamId stream, IncidentContent incident,
        @Nullable String importId) {

    /** The wish of one who imports nothing. */
    public OpenIncident(StreamId stream, IncidentContent incident) {
        this(stream, incident, null);
    }
}
