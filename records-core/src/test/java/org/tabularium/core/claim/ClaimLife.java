package org.tabularium.core.claim;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.Refused;
import org.tabularium.core.stream.StreamId;

import static org.tabularium.core.claim.Claims.basis;
import static org.tabularium.core.claim.Claims.content;
import static org.tabularium.core.claim.Claims.corrected;

/** What happens in the life of a claim, to be given to tests. */
abstract class ClaimLife {

    static final String ID = "na-017";
    static final StreamId STREAM = StreamId.claim(ID);
    static final String REASON = "A slip of the pen.";
    static final ClaimRecorded RECORDED = new ClaimRecorded(ID, content());
    static final ClaimCorrected CORRECTED = new ClaimCorrected(ID, CorrectionKind.ARCHIVE_ERROR, REASON,
            basis(), corrected());
    static final ClaimWithdrawn WITHDRAWN = new ClaimWithdrawn(ID, CorrectionKind.DUPLICATE, REASON);
    static final ClaimReinstated REINSTATED = new ClaimReinstated(ID, REASON);
    final AggregateTestFixture<Claim> fixture = fixture(Refused.none());

    static AggregateTestFixture<Claim> fixture(References references) {
        AggregateTestFixture<Claim> fixture = new AggregateTestFixture<>(Claim.class);
        fixture.registerInjectableResource(references);
        return fixture;
    }

    static CorrectClaim correction(int expectedRevision, ClaimContent content) {
        return new CorrectClaim(STREAM, expectedRevision, CorrectionKind.ARCHIVE_ERROR, REASON, basis(), content);
    }

    static WithdrawClaim withdrawal(int expectedRevision) {
        return new WithdrawClaim(STREAM, expectedRevision, CorrectionKind.DUPLICATE, REASON);
    }

    static ReinstateClaim reinstatement(int expectedRevision) {
        return new ReinstateClaim(STREAM, expectedRevision, REASON);
    }
}
