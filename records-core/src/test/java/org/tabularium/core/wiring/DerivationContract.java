package org.tabularium.core.wiring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.log.Submitted;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.source.DerivationCircle;
import org.tabularium.core.source.RetractSource;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.testing.Wishes.ACTOR;
import static org.tabularium.core.testing.Wishes.describeSource;
import static org.tabularium.core.testing.Wishes.registerSource;

/** No source is ever derived from itself; a subclass says on which database. */
abstract class DerivationContract extends SourcesOnNodes {

    @Test
    void aLongChainIsFollowedWithOneReadAStep() {
        int length = 1_000;
        List<Object> chain = new ArrayList<>(List.of(registerSource("s-0", null)));
        IntStream.range(1, length).forEach(i -> chain.add(registerSource("s-" + i, "s-" + (i - 1))));
        node(0).submitTogether(together(chain.toArray()), ACTOR);
        register("copy", null);
        AtomicInteger reads = new AtomicInteger();

        reading(reads::incrementAndGet, () -> describe("copy", 1, "s-999"));

        // Besides the source itself, and whether the other exists.
        assertThat(reads.get()).isBetween(length, length + 2);
        assertThatThrownBy(() -> describe("s-0", 1, "copy")).isInstanceOf(DerivationCircle.class)
                .hasMessageStartingWith(
                        "The source “s-0” would be derived from itself: “s-0” from “copy” from “s-999” from “s-998”")
                .hasMessageEndingWith(" from “s-952” from 951 more from “s-0”.");
    }

    @Test
    void givenACopy_whenItsOriginalIsDescribedAsDerivedFromIt_thenNothingIsRecorded() {
        register("a", null);
        register("b", "a");

        assertThatThrownBy(() -> describe("a", 1, "b")).isInstanceOf(DerivationCircle.class);

        assertThat(node(0).log().size()).isEqualTo(2);
        describe("b", 1, null);
        describe("a", 1, "b");
    }

    @Test
    void givenARetractedCopy_whenItsOriginalIsDescribedAsDerivedFromIt_thenItIsRefusedAllTheSame() {
        register("a", null);
        register("b", "a");
        node(0).submit(new RetractSource(StreamId.source("b"), 1, "forged"), ACTOR);

        assertThatThrownBy(() -> describe("a", 1, "b")).isInstanceOf(DerivationCircle.class);
    }

    @Test
    void givenACopyWhoseContentIsErased_whenItsOriginalIsDescribedAsDerivedFromIt_thenItIsDescribed() {
        register("a", null);
        register("b", "a");
        node(0).submit(Wishes.erase(StreamId.source("b"), 1), ACTOR);

        describe("a", 1, "b");

        // What is described anew after an erasure is judged as ever.
        assertThatThrownBy(() -> describe("b", 2, "a")).isInstanceOf(DerivationCircle.class);
        describe("b", 2, null);
    }

    @Test
    void wishesSubmittedTogetherCloseNoCircleEither() {
        register("a", null);
        register("b", null);

        assertRefusedTogether(describeSource("a", 1, "b"), describeSource("b", 1, "a"));
        assertRefusedTogether(registerSource("c", "a"), describeSource("a", 1, "c"));
        assertRefusedTogether(registerSource("c", "a"), registerSource("d", "c"), describeSource("b", 1, "d"),
                describeSource("a", 1, "b"));
    }

    private void assertRefusedTogether(Object... wishes) {
        long before = node(0).log().size();
        assertThatThrownBy(() -> node(0).submitTogether(together(wishes), ACTOR)).isInstanceOf(DerivationCircle.class);
        assertThat(node(0).log().size()).isEqualTo(before);
    }

    @Test
    void wishesSubmittedTogetherAreJudgedInTheirOrder() {
        register("a", null);
        register("b", "a");

        node(0).submitTogether(together(describeSource("b", 1, null), registerSource("c", "b"),
                describeSource("a", 1, "c")), ACTOR);

        assertThat(node(0).log().size()).isEqualTo(5);
    }

    @Test
    void theFirstAnswerIsRepeatedThoughTheWishWouldNowBeRefused() {
        register("a", null);
        register("b", null);
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        Submitted first = node(0).submit(describeSource("a", 1, "b"), key);
        describe("a", 2, null);
        describe("b", 1, "a");

        Submitted again = node(1).submit(describeSource("a", 1, "b"), key);

        assertThat(again).isEqualTo(new Submitted(first.receipt(), true));
    }

    @Test
    void aRefusedCircleLeavesItsKeyFree() {
        register("a", null);
        register("b", "a");
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        assertThatThrownBy(() -> node(0).submit(describeSource("a", 1, "b"), key))
                .isInstanceOf(DerivationCircle.class);

        describe("b", 1, null);

        assertThat(node(0).submit(describeSource("a", 1, "b"), key).replayed()).isFalse();
    }

    @Test
    void aSourceInACircleOfAnOlderLogIsDescribedOutOfItAndNotBackIntoIt() throws IOException {
        givenALogOfEarlierTimes();

        assertThatThrownBy(() -> describe("a", 2, "b")).isInstanceOf(DerivationCircle.class);
        describe("a", 2, "c");
        // The circle is no more.
        assertThatThrownBy(() -> describe("c", 1, "b")).isInstanceOf(DerivationCircle.class)
                .hasMessageEndingWith("“c” from “b” from “a” from “c”.");
        describe("b", 1, null);
    }

    @Test
    void aSourceOutsideACircleOfAnOlderLogMayLeadToIt() throws IOException {
        givenALogOfEarlierTimes();

        describe("c", 1, "b");

        assertThatThrownBy(() -> describe("a", 2, "c")).isInstanceOf(DerivationCircle.class);
    }

    /** In which a and b are derived from each other, and c from none. */
    private void givenALogOfEarlierTimes() throws IOException {
        register("a", null);
        register("b", "a");
        register("c", null);
        recordUnasked(new SourceDescribed("a", describeSource("a", 1, "b").source(), "as it was allowed then"));
    }
}
