package org.tabularium.core.claim;

import java.util.Set;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.tabularium.core.stream.Refused;
import org.tabularium.core.stream.StreamId;

import static org.tabularium.core.claim.Claims.content;
import static org.tabularium.core.claim.Claims.relatedTo;

/** What a claim makes of the wishes to record, withdraw and reinstate it. */
class ClaimTest extends ClaimLife {

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
