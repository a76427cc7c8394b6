package org.tabularium.core.source;

import java.util.List;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.OtherRecords;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.Refused;
import org.tabularium.core.stream.StreamId;

import static org.tabularium.core.source.Sources.content;
import static org.tabularium.core.source.Sources.derivedFrom;

class SourceTest {

    private static final String ID = "hrw-response-1997";
    private static final StreamId STREAM = StreamId.source(ID);
    private static final String ORIGIN = "hrw-texts-1993";
    private static final SourceRegistered REGISTERED = new SourceRegistered(ID, content());
    private static final SourceRetracted RETRACTED = new SourceRetracted(ID, "The publisher withdrew it.");

    private final AggregateTestFixture<Source> fixture = fixture(Refused.none());

    private static AggregateTestFixture<Source> fixture(References references) {
        return fixture(references, stream -> List.of());
    }

    private static AggregateTestFixture<Source> fixture(References references, OtherRecords others) {
        AggregateTestFixture<Source> fixture = new AggregateTestFixture<>(Source.class);
        fixture.registerInjectableResource(references);
        fixture.registerInjectableResource(others);
        return fixture;
    }

    @Test
    void givenNothing_whenRegistered_thenItIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(new RegisterSource(STREAM, content()))
                .expectSuccessfulHandlerExecution().expectEvents(REGISTERED);
    }

    @Test
    void givenNothing_whenRegisteredAsDerivedFromAKnownSource_thenItIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(new RegisterSource(STREAM, derivedFrom(ORIGIN)))
                .expectEvents(new SourceRegistered(ID, derivedFrom(ORIGIN)));
    }

    @Test
    void givenNothing_whenRegisteredAsDerivedFromAnUnknownSource_thenTheReferenceIsRefused() {
        fixture(Refused.allBut(StreamId.source(ORIGIN))).givenNoPriorActivity()
                .when(new RegisterSource(STREAM, derivedFrom(ORIGIN)))
                .expectException(Refused.withFaults("/derivedFrom unknown-reference")).expectNoEvents();
    }

    @Test
    void givenNothing_whenRegisteredAsDerivedFromItself_thenTheReferenceIsRefused() {
        fixture(Refused.allBut(STREAM)).givenNoPriorActivity()
                .when(new RegisterSource(STREAM, derivedFrom(ID)))
                .expectException(Refused.withFaults("/derivedFrom self-reference")).expectNoEvents();
    }

    @Test
    void givenASource_whenDescribedAnew_thenItIsDescribed() {
        fixture.given(REGISTERED)
                .when(new DescribeSource(STREAM, 1, derivedFrom(ORIGIN), "It is a copy."))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new SourceDescribed(ID, derivedFrom(ORIGIN), "It is a copy."));
    }

    @Test
    void givenASource_whenDescribedAsDerivedFromAnUnknownSource_thenTheReferenceIsRefused() {
        fixture(Refused.allBut(StreamId.source(ORIGIN))).given(REGISTERED)
                .when(new DescribeSource(STREAM, 1, derivedFrom(ORIGIN), "It is a copy."))
                .expectException(Refused.withFaults("/source/derivedFrom unknown-reference")).expectNoEvents();
    }

    @Test
    void givenASource_whenDescribedAsDerivedFromItself_thenTheReferenceIsRefused() {
        fixture.given(REGISTERED)
                .when(new DescribeSource(STREAM, 1, derivedFrom(ID), "It is a copy."))
                .expectException(Refused.withFaults("/source/derivedFrom self-reference")).expectNoEvents();
    }

    @Test
    void givenASource_whenDescribedAsItIs_thenNothingChanges() {
        fixture.given(REGISTERED)
                .when(new DescribeSource(STREAM, 1, content(), "To be sure."))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenASourceDescribedAnew_whenDescribedAsItIsNow_thenNothingChanges() {
        fixture.given(REGISTERED, new SourceDescribed(ID, derivedFrom(ORIGIN), "It is a copy."))
                .when(new DescribeSource(STREAM, 2, derivedFrom(ORIGIN), "To be sure."))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenARetractedSource_whenDescribedAsItIs_thenNothingChanges() {
        fixture.given(REGISTERED, RETRACTED)
                .when(new DescribeSource(STREAM, 2, content(), "To be sure."))
                .expectException(NothingChanges.class).expectNoEvents();
    }

    @Test
    void givenARetractedSource_whenDescribedAnew_thenItIsDescribed() {
        fixture.given(REGISTERED, RETRACTED)
                .when(new DescribeSource(STREAM, 2, derivedFrom(ORIGIN), "It is a copy."))
                .expectEvents(new SourceDescribed(ID, derivedFrom(ORIGIN), "It is a copy."));
    }

    @Test
    void givenASource_whenDescribedWithAnotherRevisionExpected_thenItIsAConflict() {
        fixture(Refused.allBut(StreamId.source(ORIGIN))).given(REGISTERED)
                .when(new DescribeSource(STREAM, 2, derivedFrom(ORIGIN), "It is a copy."))
                .expectException(Refused.withCurrentRevision(1)).expectNoEvents();
    }

    @Test
    void givenASource_whenRetracted_thenItIsRetracted() {
        fixture.given(REGISTERED)
                .when(new RetractSource(STREAM, 1, "The publisher withdrew it."))
                .expectSuccessfulHandlerExecution().expectEvents(RETRACTED);
    }

    @Test
    void givenARetractedSource_whenRetracted_thenItIsRefused() {
        fixture.given(REGISTERED, RETRACTED)
                .when(new RetractSource(STREAM, 2, "Once more."))
                .expectException(AlreadyRetracted.class).expectNoEvents();
    }

    @Test
    void givenARetractedSource_whenRetractedWithItsFirstRevisionExpected_thenItIsAConflict() {
        fixture.given(REGISTERED, RETRACTED)
                .when(new RetractSource(STREAM, 1, "Once more."))
                .expectException(Refused.withCurrentRevision(2)).expectNoEvents();
    }

    @Test
    void givenNothing_whenDescribedAnew_thenThereIsNoSuchSource() {
        fixture.givenNoPriorActivity()
                .when(new DescribeSource(STREAM, 1, content(), "A better title."))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }

    @Test
    void givenNothing_whenRetracted_thenThereIsNoSuchSource() {
        fixture.givenNoPriorActivity()
                .when(new RetractSource(STREAM, 1, "The publisher withdrew it."))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }
}
