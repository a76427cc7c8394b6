package org.tabularium.core.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/** The wish to retract a source, given that it still has the expected revision. */
public record RetractSource(@TargetAggregateIdentifier StreamId stream, int expectedRevision, String reason) {}
