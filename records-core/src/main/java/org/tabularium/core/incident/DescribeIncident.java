package org.tabularium.core.incident;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/** The wish to describe an incident anew, given that it still has the expected revision. */
public record DescribeIncident(@TargetAggregateIdentifier StreamId stream, int expectedRevision,
        IncidentContent incident, String reason) {}
