package org.tabularium.core.claim;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;

/** The wish to record a claim. */
public record RecordClaim(@TargetAggregateIdentifier StreamId stream, ClaimContent claim,
        @Nullable String importId) {

    /** The wish of one who imports nothing. */
    public RecordClaim(StreamId stream, ClaimContent claim) {
        this(stream, claim, null);
    }
}
