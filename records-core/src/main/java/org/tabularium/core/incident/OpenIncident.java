package org.tabularium.core.incident;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/** The wish to open an incident. */
public record OpenIncident(@TargetAggregateIdentifier StreamId stream, IncidentContent incident) {}
