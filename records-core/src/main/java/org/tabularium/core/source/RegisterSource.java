package org.tabularium.core.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/** The wish to register a source. */
public record RegisterSource(@TargetAggregateIdentifier StreamId stream, SourceContent source) {}
