package org.tabularium.core.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.log.LogBusy;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.source.DerivationCircle;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.UnknownReferences;
import org.tabularium.core.testing.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.testing.Wishes.ACTOR;
import static org.tabularium.core.testing.Wishes.describeSource;
import static org.tabularium.core.testing.Wishes.registerSource;

/** No source is ever derived from itself, whoever writes at once; a subclass says on which database and how many nodes. */
abstract class DerivationRaceContract extends SourcesOnNodes {

    private final Random random = new Random(1992);

    @Test
    void ofTwoThatWouldDeriveTwoSourcesFromEachOtherOneWins() throws Exception {
        for (int round = 0; round < Size.of(200); round++) {
            String a = "a-" + round;
            String b = "b-" + round;
            node(random.nextInt(2)).submitTogether(together(registerSource(a, null), registerSource(b, null)), ACTOR);
            int first = random.nextInt(2);

            List<RuntimeException> refusals = atOnce(
                    List.of(describing(first, a, 1, b), describing(first + 1, b, 1, a)));

            assertThat(refusals).hasSize(1).hasOnlyElementsOfType(DerivationCircle.class);
        }
    }

    @Test
    void ofManyPairsAtOnceOneOfEachWins() throws Exception {
        int pairs = 200;
        List<Callable<Object>> descriptions = new ArrayList<>();
        List<Object> sources = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            sources.add(registerSource("a-" + pair, null));
            sources.add(registerSource("b-" + pair, null));
            descriptions.add(describing(random.nextInt(2), "a-" + pair, 1, "b-" + pair));
            descriptions.add(describing(random.nextInt(2), "b-" + pair, 1, "a-" + pair));
        }
        node(0).submitTogether(together(sources.toArray()), ACTOR);
        Collections.shuffle(descriptions, random);

        List<RuntimeException> refusals = atOnce(descriptions);

        assertThat(refusals).hasSize(pairs).hasOnlyElementsOfType(DerivationCircle.class);
        assertThat(node(0).log().size()).isEqualTo(3L * pairs);
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 50 })
    void ofAllThatWouldCloseARingOneIsRefused(int length) throws Exception {
        List<Callable<Object>> descriptions = new ArrayList<>();
        List<Object> sources = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            sources.add(registerSource("s-" + i, null));
            descriptions.add(describing(random.nextInt(2), "s-" + i, 1, "s-" + (i + 1) % length));
        }
        node(0).submitTogether(together(sources.toArray()), ACTOR);
        Collections.shuffle(descriptions, random);

        List<RuntimeException> refusals = atOnce(descriptions);

        assertThat(refusals).hasSize(1).hasOnlyElementsOfType(DerivationCircle.class);
        assertThat(node(0).log().size()).isEqualTo(2L * length - 1);
    }

    @Test
    void manyWhoDeriveFewSourcesFromOneAnotherCloseNoCircle() throws Exception {
        int sources = 8;
        IntStream.range(0, sources).forEach(i -> register("s-" + i, null));
        AtomicInteger granted = new AtomicInteger();
        List<Callable<Object>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            Random own = new Random(random.nextLong());
            Archive node = node(writer);
            writers.add(() -> {
                for (int i = 0; i < Size.of(500); i++) {
                    String origin = "s-" + own.nextInt(sources);
                    if (isGranted(node, "s-" + own.nextInt(sources), own.nextInt(4) == 0 ? null : origin)) {
                        granted.incrementAndGet();
                    }
                }
                return granted;
            });
        }

        List<RuntimeException> failures = atOnce(writers);

        assertThat(failures).isEmpty();
        assertThat(granted.get()).isPositive();
        assertThat(node(0).log().size()).isEqualTo(sources + granted.get());
    }

    private static boolean isGranted(Archive node, String source, @Nullable String origin) {
        int revision = node.log().stream(StreamId.source(source), 1).size();
        try {
            node.submit(describeSource(source, revision, origin), ACTOR);
            return true;
        } catch (DerivationCircle | RevisionConflict | UnknownReferences circleOrFasterWriterOrItself) {
            return false;
        }
    }

    /** Before each of the reads that the decision is made of; the last no longer looks at what is changed. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4 })
    void whatIsChangedBetweenReadingAndRecordingIsSeen(int moment) {
        register("a", null);
        register("c", null);
        register("b", "c");
        AtomicInteger reads = new AtomicInteger();

        assertThatThrownBy(() -> deriveAFromB(() -> {
            if (reads.incrementAndGet() == moment) {
                elsewhere(describing(1, "b", 1, "a"));
            }
        })).isInstanceOf(DerivationCircle.class)
                .hasMessage("The source “a” would be derived from itself: “a” from “b” from “a”.");

        assertThat(reads.get()).isGreaterThanOrEqualTo(moment);
        assertThat(node(0).log().size()).isEqualTo(4);
    }

    @Test
    void whatIsChangedWithoutHarmIsNoReasonToRefuse() {
        register("a", null);
        register("c", null);
        register("b", "c");
        AtomicInteger reads = new AtomicInteger();

        deriveAFromB(() -> {
            if (reads.incrementAndGet() <= 20) {
                elsewhere(describing(1, "b", reads.get(), "c"));
            }
        });

        assertThat(reads.get()).isGreaterThan(20);
        assertThat(node(0).log().stream(StreamId.source("a"), 1)).hasSize(2);
    }

    @Test
    void whoNeverCatchesUpIsToldThatTheLogIsBusy() {
        register("a", null);
        register("c", null);
        register("b", "c");
        AtomicInteger reads = new AtomicInteger();

        assertThatThrownBy(() -> deriveAFromB(() -> elsewhere(describing(1, "b", reads.incrementAndGet(), "c"))))
                .isInstanceOf(LogBusy.class);

        assertThat(reads.get()).isGreaterThanOrEqualTo(3 * Attempts.MOST);
        assertThat(node(0).log().stream(StreamId.source("a"), 1)).hasSize(1);
    }

    private void deriveAFromB(Runnable beforeEachRead) {
        reading(beforeEachRead, () -> describe("a", 1, "b"));
    }

    private static void elsewhere(Callable<Object> wish) {
        assertThat(atOnce(List.of(wish))).isEmpty();
    }

    @Test
    void ofTwoBundlesThatWouldTogetherCloseACircleOneWins() throws Exception {
        for (int round = 0; round < Size.of(100); round++) {
            String a = "a-" + round;
            String b = "b-" + round;
            register(a, null);
            register(b, null);
            String x = "x-" + round;
            String y = "y-" + round;
            int first = random.nextInt(2);

            List<RuntimeException> refusals = atOnce(List.of(
                    bundle(first, registerSource(x, b), describeSource(a, 1, x)),
                    bundle(first + 1, registerSource(y, a), describeSource(b, 1, y))));

            assertThat(refusals).hasSize(1).hasOnlyElementsOfType(DerivationCircle.class);
            assertThat(node(0).log().size()).isEqualTo(4L * (round + 1));
        }
    }

    private Callable<Object> bundle(int node, Object... wishes) {
        return () -> {
            node(node).submitTogether(together(wishes), ACTOR);
            return wishes;
        };
    }

    @Test
    void ofManyWithOneKeyAmongThoseWhoWouldCloseACircleAllGetOneAnswer() throws Exception {
        register("a", null);
        register("b", null);
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        List<Callable<Object>> wishes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int node = i;
            wishes.add(() -> node(node).submit(describeSource("a", 1, "b"), key));
        }
        wishes.add(describing(random.nextInt(2), "b", 1, "a"));
        Collections.shuffle(wishes, random);

        List<RuntimeException> refusals = atOnce(wishes);

        // Either the one lost to the twenty or the twenty to the one.
        assertThat(refusals.size()).isIn(1, 20);
        assertThat(refusals).hasOnlyElementsOfType(DerivationCircle.class);
        assertThat(node(0).log().size()).isEqualTo(3);
    }
}
