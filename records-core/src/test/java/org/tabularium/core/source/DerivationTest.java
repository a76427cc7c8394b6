package org.tabularium.core.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.input.Fault;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.OtherRecords;
import org.tabularium.core.stream.Refused;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.source.Sources.content;
import static org.tabularium.core.source.Sources.derivedFrom;

/** Whether a source may be described as derived from another, by what the log says of that other. */
class DerivationTest {

    private static final StreamId A = StreamId.source("a");
    private static final SourceRegistered REGISTERED = new SourceRegistered("a", content());
    private static final DescribeSource FROM_B = new DescribeSource(A, 1, derivedFrom("b"), "It is a copy.");
    private static final SourceDescribed IS_FROM_B = new SourceDescribed("a", derivedFrom("b"), "It is a copy.");

    private static AggregateTestFixture<Source> givenOthers(Map<String, List<ArchiveEvent>> lives) {
        AggregateTestFixture<Source> fixture = new AggregateTestFixture<>(Source.class);
        fixture.registerInjectableResource(Refused.none());
        fixture.registerInjectableResource(
                (OtherRecords) stream -> lives.getOrDefault(stream.id(), List.of()));
        return fixture;
    }

    private static ArchiveEvent registered(String id, @Nullable String origin) {
        return new SourceRegistered(id, origin == null ? content() : derivedFrom(origin));
    }

    private static ArchiveEvent described(String id, @Nullable String origin) {
        return new SourceDescribed(id, origin == null ? content() : derivedFrom(origin), "So it is.");
    }

    private static Matcher<Throwable> circle(String words) {
        return Matchers.matches(thrown -> thrown instanceof DerivationCircle circle
                && circle.code().equals("derivation-circle")
                && words.equals(circle.getMessage()));
    }

    @Test
    void givenAnotherDerivedFromTheSource_whenTheSourceIsDerivedFromThat_thenTheCircleIsRefused() {
        givenOthers(Map.of("b", List.of(registered("b", "a")))).given(REGISTERED).when(FROM_B)
                .expectException(
                        circle("The source “a” would be derived from itself: “a” from “b” from “a”."))
                .expectNoEvents();
    }

    @Test
    void givenAChainThatLeadsBack_whenItWouldBeClosed_thenTheCircleIsToldInItsOrder() {
        givenOthers(Map.of("b", List.of(registered("b", "c")), "c", List.of(registered("c", "a")))).given(REGISTERED)
                .when(FROM_B)
                .expectException(
                        circle("The source “a” would be derived from itself: “a” from “b” from “c” from “a”."))
                .expectNoEvents();
    }

    @Test
    void givenAChainThatEnds_whenTheSourceIsDerivedFromIt_thenItIsDescribed() {
        givenOthers(Map.of("b", List.of(registered("b", "c")), "c", List.of(registered("c", null)))).given(REGISTERED)
                .when(FROM_B).expectEvents(IS_FROM_B);
    }

    @Test
    void givenAnotherDescribedAsDerivedFromTheSource_whenTheSourceIsDerivedFromThat_thenTheCircleIsRefused() {
        givenOthers(Map.of("b", List.of(registered("b", null), described("b", "a")))).given(REGISTERED).when(FROM_B)
                .expectException(DerivationCircle.class).expectNoEvents();
    }

    @Test
    void givenAnotherThatIsNoLongerDerivedFromTheSource_whenTheSourceIsDerivedFromThat_thenItIsDescribed() {
        givenOthers(Map.of("b", List.of(registered("b", "a"), described("b", null)))).given(REGISTERED).when(FROM_B)
                .expectEvents(IS_FROM_B);
    }

    @Test
    void givenARetractedSourceDerivedFromTheSource_whenTheSourceIsDerivedFromThat_thenTheCircleIsRefused() {
        givenOthers(Map.of("b", List.of(registered("b", "a"), new SourceRetracted("b", "Forged")))).given(REGISTERED)
                .when(FROM_B).expectException(DerivationCircle.class).expectNoEvents();
    }

    @Test
    void givenAnotherWhoseReasonOfRetractionIsErased_whenACircleWouldBeClosed_thenItIsRefused() {
        givenOthers(Map.of("b", List.of(registered("b", "a"), new Erased(StreamId.source("b"), SourceRetracted.class),
                erasure("b", 2)))).given(REGISTERED).when(FROM_B).expectException(DerivationCircle.class)
                .expectNoEvents();
    }

    @Test
    void givenAnotherWhoseContentIsErased_whenTheSourceIsDerivedFromThat_thenItIsDescribed() {
        givenOthers(Map.of("b", List.of(registered("b", "a"), new Erased(StreamId.source("b"), SourceDescribed.class),
                erasure("b", 2)))).given(REGISTERED).when(FROM_B).expectEvents(IS_FROM_B);
    }

    @Test
    void givenAnotherOfWhichAnEarlierContentIsErased_whenACircleWouldBeClosed_thenItIsRefused() {
        givenOthers(Map.of("b", List.of(new Erased(StreamId.source("b"), SourceRegistered.class), described("b", "a"),
                erasure("b", 1)))).given(REGISTERED).when(FROM_B).expectException(DerivationCircle.class)
                .expectNoEvents();
    }

    @Test
    void givenAnErasedSource_whenItIsDescribedAsDerivedFromAnother_thenItIsDescribed() {
        givenOthers(Map.of("b", List.of(registered("b", null))))
                .given(new Erased(A, SourceRegistered.class), erasure("a", 1))
                .when(new DescribeSource(A, 2, derivedFrom("b"), "It is a copy.")).expectEvents(IS_FROM_B);
    }

    @Test
    void givenAnOlderLogWithACircle_whenTheSourceOnlyLeadsToIt_thenItIsDescribed() {
        givenOthers(Map.of("b", List.of(registered("b", "c")), "c", List.of(registered("c", "b")))).given(REGISTERED)
                .when(FROM_B).expectEvents(IS_FROM_B);
    }

    @Test
    void givenASourceInACircleOfAnOlderLog_whenItIsDescribedOutOfIt_thenItIsDescribed() {
        givenOthers(Map.of("b", List.of(registered("b", "a")), "c", List.of(registered("c", null))))
                .given(REGISTERED, IS_FROM_B)
                .when(new DescribeSource(A, 2, derivedFrom("c"), "It copies the first."))
                .expectEvents(new SourceDescribed("a", derivedFrom("c"), "It copies the first."));
    }

    @Test
    void givenASourceInACircleOfAnOlderLog_whenItIsDescribedAsItIs_thenNothingChanges() {
        givenOthers(Map.of("b", List.of(registered("b", "a")))).given(REGISTERED, IS_FROM_B)
                .when(new DescribeSource(A, 2, derivedFrom("b"), "To be sure.")).expectException(NothingChanges.class)
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 50, 1_000 })
    void ofALongCircleTheFirstAreNamedAndTheOthersCounted(int length) {
        List<String> sources = IntStream.range(0, length).mapToObj(n -> "s-" + n).toList();

        DerivationCircle refusal = new DerivationCircle(sources);

        String named = sources.stream().limit(50).map(id -> "“" + id + "” from ").collect(Collectors.joining());
        String counted = length > 50 ? length - 50 + " more from " : "";
        assertThat(refusal)
                .hasMessage("The source “s-0” would be derived from itself: " + named + counted + "“s-0”.")
                .extracting(DerivationCircle::faults, InstanceOfAssertFactories.list(Fault.class)).singleElement()
                .extracting(Fault::pointer, Fault::code).containsExactly("/source/derivedFrom", "derivation-circle");
    }

    private static ArchiveEvent erasure(String id, int revision) {
        return new PayloadErased(StreamId.source(id), revision, "Article 17", "Asked for");
    }
}
