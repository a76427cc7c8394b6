package org.tabularium.core.claim;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tabularium.core.stream.StreamId;

/**
 * The wish to correct a claim, given that it still has the expected revision.
 *
 * @param kind   who or what was wrong
 * @param reason why
 * @param basis  the citations that the correction rests on
 * @param claim  the whole new content
 */
public record CorrectClaim(@TargetAggregateIdentifier StreamId stream, int expectedRevision, CorrectionKind kind,
        String reason, List<Citation> basis, ClaimContent claim) {

    public CorrectClaim {
        basis = List.copyOf(basis);
    }
}
