package org.tabularium.core.claim;

import java.util.List;
import java.util.Set;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.Refused;
import org.tabularium.core.stream.StreamId;

import static org.tabularium.core.claim.Claims.basis;
import static org.tabularium.core.claim.Claims.content;
import static org.tabularium.core.claim.Claims.corrected;
import static org.tabularium.core.claim.Claims.relatedTo;

/** What a claim makes of the wish to correct it. */
class ClaimCorrectionTest extends ClaimLife {

    @Test
    void givenAClaim_whenCorrected_thenItIsCorrected() {
        fixture.given(RECORDED)
                .when(correction(1, corrected()))
                .expectSuccessfulHandlerExecution().expectEvents(CORRECTED);
    }

    @Test
    void givenACorrectedClaim_whenItsFirstContentIsGivenBack_thenItIsCorrected() {
        fixture.given(RECORDED, CORRECTED)
                .when(correction(2, content()))
                .expectEvents(new ClaimCorrected(ID, CorrectionKind.ARCHIVE_ERROR, REASON, basis(), content()));
    }

    @Test
    void givenAClaim_whenCorrectedWithoutABasis_thenItIsCorrected() {
        fixture.given(RECORDED)
                .when(new CorrectClaim(STREAM, 1, CorrectionKind.CLAIMANT_REVISED, REASON, List.of(), corrected()))
                .expectEvents(new ClaimCorrected(ID, CorrectionKind.CLAIMANT_REVISED, REASON, List.of(), corrected()));
    }

    @Test
    void givenACorrectedClaim_whenItsFirstRevisionIsExpected_thenItIsAConflict() {
        fixture.given(RECORDED, CORRECTED)
                .when(correction(1, content()))
                .expectException(Refused.withCurrentRevision(2)).expectNoEvents();
    }

    @Test
    void givenAClaim_whenCorrectedToItsOwnContent_thenNothingChanges() {
        fixture.given(RECORDED)
                .when(correction(1, content()))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenACorrectedClaim_whenCorrectedToItsContentOfNow_thenNothingChanges() {
        fixture.given(RECORDED, CORRECTED)
                .when(correction(2, corrected()))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenAReinstatedClaim_whenCorrectedToItsOwnContent_thenNothingChanges() {
        fixture.given(RECORDED, WITHDRAWN, REINSTATED)
                .when(correction(3, content()))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenNeitherIncidentNorSourcesNorClaims_whenCorrected_thenEachReferenceIsRefusedInOrder() {
        fixture(Set::copyOf).given(RECORDED)
                .when(correction(1, corrected()))
                .expectException(Refused.withFaults("/claim/incident unknown-reference",
                        "/claim/citations/0/source unknown-reference", "/claim/citations/1/source unknown-reference",
                        "/claim/relations/0/claim unknown-reference", "/claim/relations/1/claim unknown-reference",
                        "/basis/0/source unknown-reference"))
                .expectNoEvents();
    }

    @Test
    void givenAClaim_whenCorrectedToBeRelatedToItself_thenTheReferenceIsRefused() {
        fixture.given(RECORDED)
                .when(correction(1, relatedTo(ID)))
                .expectException(Refused.withFaults("/claim/relations/1/claim self-reference")).expectNoEvents();
    }

    @Test
    void givenAWithdrawnClaim_whenCorrected_thenItIsRefused() {
        fixture.given(RECORDED, WITHDRAWN)
                .when(correction(2, corrected()))
                .expectException(ClaimIsWithdrawn.class).expectNoEvents();
    }

    @Test
    void givenAWithdrawnClaim_whenCorrectedToItsOwnContent_thenItIsRefusedAsWithdrawn() {
        fixture.given(RECORDED, WITHDRAWN)
                .when(correction(2, content()))
                .expectException(ClaimIsWithdrawn.class).expectNoEvents();
    }

    @Test
    void givenAWithdrawnClaimAndNoSource_whenCorrected_thenTheReferenceIsRefusedFirst() {
        fixture(Refused.allBut(StreamId.source("basis-source"))).given(RECORDED, WITHDRAWN)
                .when(correction(2, corrected()))
                .expectException(Refused.withFaults("/basis/0/source unknown-reference")).expectNoEvents();
    }

    @Test
    void givenAWithdrawnClaimAndNoSource_whenCorrectedWithAnotherRevisionExpected_thenTheConflictComesFirst() {
        fixture(Refused.allBut(StreamId.source("basis-source"))).given(RECORDED, WITHDRAWN)
                .when(correction(1, corrected()))
                .expectException(Refused.withCurrentRevision(2)).expectNoEvents();
    }

    @Test
    void givenAReinstatedClaim_whenCorrected_thenItIsCorrected() {
        fixture.given(RECORDED, WITHDRAWN, REINSTATED)
                .when(correction(3, corrected()))
                .expectEvents(CORRECTED);
    }

    @Test
    void givenNothing_whenCorrected_thenThereIsNoSuchClaim() {
        fixture.givenNoPriorActivity()
                .when(correction(1, corrected()))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }
}
