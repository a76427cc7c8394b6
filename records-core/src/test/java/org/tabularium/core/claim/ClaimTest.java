package org.tabularium.core.claim;

import java.util.List;
import java.util.Set;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.Refused;
import org.tabularium.core.stream.StreamId;

import static org.tabularium.core.claim.Claims.basis;
import static org.tabularium.core.claim.Claims.content;
import static org.tabularium.core.claim.Claims.corrected;
import static org.tabularium.core.claim.Claims.relatedTo;

class ClaimTest {

    private static final String ID = "na-017";
    private static final StreamId STREAM = StreamId.claim(ID);
    private static final String REASON = "A slip of the pen.";

    private static final ClaimRecorded RECORDED = new ClaimRecorded(ID, content());
    private static final ClaimCorrected CORRECTED = new ClaimCorrected(ID, CorrectionKind.ARCHIVE_ERROR, REASON,
            basis(), corrected());
    private static final ClaimWithdrawn WITHDRAWN = new ClaimWithdrawn(ID, CorrectionKind.DUPLICATE, REASON);
    private static final ClaimReinstated REINSTATED = new ClaimReinstated(ID, REASON);

    private final AggregateTestFixture<Claim> fixture = fixture(Refused.none());

    private static AggregateTestFixture<Claim> fixture(References references) {
        AggregateTestFixture<Claim> fixture = new AggregateTestFixture<>(Claim.class);
        fixture.registerInjectableResource(references);
        return fixture;
    }

    private static CorrectClaim correction(int expectedRevision, ClaimContent content) {
        return new CorrectClaim(STREAM, expectedRevision, CorrectionKind.ARCHIVE_ERROR, REASON, basis(), content);
    }

    private static WithdrawClaim withdrawal(int expectedRevision) {
        return new WithdrawClaim(STREAM, expectedRevision, CorrectionKind.DUPLICATE, REASON);
    }

    private static ReinstateClaim reinstatement(int expectedRevision) {
        return new ReinstateClaim(STREAM, expectedRevision, REASON);
    }

    @Test
    void givenNothing_whenRecorded_thenItIsRecorded() {
        fixture.givenNoPriorActivity()
                .when(new RecordClaim(STREAM, content()))
                .expectSuccessfulHandlerExecution().expectEvents(RECORDED);
    }

    @Test
    void givenNoIncident_whenRecorded_thenTheReferenceIsRefused() {
        fixture(Refused.allBut(StreamId.incident("khojaly-1992"))).givenNoPriorActivity()
                .when(new RecordClaim(STREAM, content()))
                .expectException(Refused.withFaults("/incident unknown-reference")).expectNoEvents();
    }

    @Test
    void givenNeitherIncidentNorSourcesNorClaims_whenRecorded_thenEachReferenceIsRefusedInOrder() {
        fixture(Set::copyOf).givenNoPriorActivity()
                .when(new RecordClaim(STREAM, content()))
                .expectException(Refused.withFaults("/incident unknown-reference",
                        "/citations/0/source unknown-reference", "/citations/1/source unknown-reference",
                        "/relations/0/claim unknown-reference", "/relations/1/claim unknown-reference"))
                .expectNoEvents();
    }

    @Test
    void givenNothing_whenRecordedAsRelatedToItself_thenTheReferenceIsRefused() {
        fixture(Refused.allBut(STREAM)).givenNoPriorActivity()
                .when(new RecordClaim(STREAM, relatedTo(ID)))
                .expectException(Refused.withFaults("/relations/1/claim self-reference")).expectNoEvents();
    }

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
    void givenAClaim_whenWithdrawn_thenItIsWithdrawn() {
        fixture.given(RECORDED)
                .when(withdrawal(1))
                .expectSuccessfulHandlerExecution().expectEvents(WITHDRAWN);
    }

    @Test
    void givenAReinstatedClaim_whenWithdrawn_thenItIsWithdrawn() {
        fixture.given(RECORDED, WITHDRAWN, REINSTATED)
                .when(withdrawal(3))
                .expectEvents(WITHDRAWN);
    }

    @Test
    void givenAWithdrawnClaim_whenWithdrawn_thenItIsRefused() {
        fixture.given(RECORDED, WITHDRAWN)
                .when(withdrawal(2))
                .expectException(ClaimIsWithdrawn.class).expectNoEvents();
    }

    @Test
    void givenAWithdrawnClaim_whenWithdrawnWithItsFirstRevisionExpected_thenItIsAConflict() {
        fixture.given(RECORDED, WITHDRAWN)
                .when(withdrawal(1))
                .expectException(Refused.withCurrentRevision(2)).expectNoEvents();
    }

    @Test
    void givenAWithdrawnClaim_whenReinstated_thenItStandsAgain() {
        fixture.given(RECORDED, WITHDRAWN)
                .when(reinstatement(2))
                .expectSuccessfulHandlerExecution().expectEvents(REINSTATED);
    }

    @Test
    void givenAReinstatedClaim_whenCorrected_thenItIsCorrected() {
        fixture.given(RECORDED, WITHDRAWN, REINSTATED)
                .when(correction(3, corrected()))
                .expectEvents(CORRECTED);
    }

    @Test
    void givenAClaim_whenReinstated_thenItIsRefused() {
        fixture.given(RECORDED)
                .when(reinstatement(1))
                .expectException(ClaimIsCurrent.class).expectNoEvents();
    }

    @Test
    void givenAReinstatedClaim_whenReinstated_thenItIsRefused() {
        fixture.given(RECORDED, WITHDRAWN, REINSTATED)
                .when(reinstatement(3))
                .expectException(ClaimIsCurrent.class).expectNoEvents();
    }

    @Test
    void givenAWithdrawnClaim_whenReinstatedWithItsFirstRevisionExpected_thenItIsAConflict() {
        fixture.given(RECORDED, WITHDRAWN)
                .when(reinstatement(1))
                .expectException(Refused.withCurrentRevision(2)).expectNoEvents();
    }

    @Test
    void givenNothing_whenCorrected_thenThereIsNoSuchClaim() {
        fixture.givenNoPriorActivity()
                .when(correction(1, corrected()))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }

    @Test
    void givenNothing_whenWithdrawn_thenThereIsNoSuchClaim() {
        fixture.givenNoPriorActivity()
                .when(withdrawal(1))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }

    @Test
    void givenNothing_whenReinstated_thenThereIsNoSuchClaim() {
        fixture.givenNoPriorActivity()
                .when(reinstatement(1))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }
}
