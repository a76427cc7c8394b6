package org.tabularium.core.incident;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.Refused;
import org.tabularium.core.stream.StreamId;

import static org.tabularium.core.incident.Incidents.content;
import static org.tabularium.core.incident.Incidents.renamed;

class IncidentTest {

    private static final String ID = "khojaly-1992";
    private static final StreamId STREAM = StreamId.incident(ID);
    private static final IncidentOpened OPENED = new IncidentOpened(ID, content());
    private static final IncidentDescribed DESCRIBED = new IncidentDescribed(ID, renamed(), "The month is enough.");

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void givenNothing_whenOpened_thenItIsOpened() {
        fixture.givenNoPriorActivity()
                .when(new OpenIncident(STREAM, content()))
                .expectSuccessfulHandlerExecution().expectEvents(OPENED);
    }

    @Test
    void givenAnIncident_whenDescribedAnew_thenItIsDescribed() {
        fixture.given(OPENED)
                .when(new DescribeIncident(STREAM, 1, renamed(), "The month is enough."))
                .expectSuccessfulHandlerExecution().expectEvents(DESCRIBED);
    }

    @Test
    void givenAnIncidentDescribedAnew_whenItsFirstContentIsGivenBack_thenItIsDescribed() {
        fixture.given(OPENED, DESCRIBED)
                .when(new DescribeIncident(STREAM, 2, content(), "The days matter."))
                .expectEvents(new IncidentDescribed(ID, content(), "The days matter."));
    }

    @Test
    void givenAnIncidentDescribedAnew_whenItsFirstRevisionIsExpected_thenItIsAConflict() {
        fixture.given(OPENED, DESCRIBED)
                .when(new DescribeIncident(STREAM, 1, content(), "The days matter."))
                .expectException(Refused.withCurrentRevision(2)).expectNoEvents();
    }

    @Test
    void givenAnIncident_whenALaterRevisionIsExpected_thenItIsAConflict() {
        fixture.given(OPENED)
                .when(new DescribeIncident(STREAM, 2, renamed(), "The month is enough."))
                .expectException(Refused.withCurrentRevision(1)).expectNoEvents();
    }

    @Test
    void givenAnIncident_whenDescribedAsItIs_thenNothingChanges() {
        fixture.given(OPENED)
                .when(new DescribeIncident(STREAM, 1, content(), "To be sure."))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenAnIncidentDescribedAnew_whenDescribedAsItIsNow_thenNothingChanges() {
        fixture.given(OPENED, DESCRIBED)
                .when(new DescribeIncident(STREAM, 2, renamed(), "To be sure."))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenAnIncident_whenDescribedAsItIsButOfAnotherRevision_thenTheConflictComesFirst() {
        fixture.given(OPENED)
                .when(new DescribeIncident(STREAM, 7, content(), "To be sure."))
                .expectException(Refused.withCurrentRevision(1)).expectNoEvents();
    }

    @Test
    void givenNothing_whenDescribedAnew_thenThereIsNoSuchIncident() {
        fixture.givenNoPriorActivity()
                .when(new DescribeIncident(STREAM, 1, renamed(), "The month is enough."))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }
}
