package org.tabularium.core.claim;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/** The wish that a withdrawn claim stand again, given that it still has the expected revision. */
public record ReinstateClaim(@TargetAggregateIdentifier StreamId stream, int expectedRevision, String reason) {}
