package org.tabularium.core.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/** The wish to describe a source anew, given that it still has the expected revision. */
public record DescribeSource(@TargetAggregateIdentifier StreamId stream, int expectedRevision, SourceContent source,
        String reason) {}
