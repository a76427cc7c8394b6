package org.tabularium.core.claim;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/** The wish to record a claim. */
public record RecordClaim(@TargetAggregateIdentifier StreamId stream, ClaimContent claim) {}
