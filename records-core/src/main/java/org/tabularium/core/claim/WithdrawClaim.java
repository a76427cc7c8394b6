package org.tabularium.core.claim;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;

/** The wish to withdraw a claim, given that it still has the expected revision. */
public record WithdrawClaim(@TargetAggregateIdentifier StreamId stream, int expectedRevision, CorrectionKind kind,
        String reason, @Nullable String importId) {

    /** The wish of one who reverses no import. */
    public WithdrawClaim(StreamId stream, int expectedRevision, CorrectionKind kind, String reason) {
        this(stream, expectedRevision, kind, reason, null);
    }
}
