package org.tabularium.core.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.tabularium.core.Size;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.log.LogBusy;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.log.Submitted;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.source.DerivationCircle;
import org.tabularium.core.source.DescribeSource;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.RetractSource;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.UnknownReferences;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.testing.Wishes.ACTOR;
import static org.tabularium.core.testing.Wishes.describeSource;
import static org.tabularium.core.testing.Wishes.registerSource;

/** No source is ever derived from itself, whoever writes at once; a subclass says on which database and how many nodes. */
abstract class DerivationContract {

    private final Random random = new Random(1992);
    private final List<Archive> nodes = new ArrayList<>();
    private final List<Long> known = new ArrayList<>();

    /** Runs before the first node opens a connection to read. */
    private volatile Runnable beforeRead = () -> {};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    abstract TestDatabase database(Path folder);

    abstract int nodes();

    @BeforeEach
    void start() throws IOException {
        database = database(folder);
        open();
    }

    @AfterEach
    void noDescriptionHasClosedACircle() {
        try {
            assertThat(LoggedOrigins.circles(node(0).log())).isEqualTo(known);
        } finally {
            nodes.forEach(Archive::close);
            database.close();
        }
    }

    private void open() throws IOException {
        for (int i = 0; i < nodes(); i++) {
            Path own = Files.createDirectories(folder.resolve("node-" + i));
            if (i > 0) {
                Files.copy(folder.resolve("node-0/checkpoint-key"), own.resolve("checkpoint-key"),
                        StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
            nodes.add(new Archive(i == 0 ? watched(database.pooled()) : database.pooled(), database.direct(),
                    Clock.systemUTC(), Archives.proving(own, false)));
        }
    }

    private DataSource watched(DataSource pooled) {
        return new DelegatingDataSource(pooled) {
            @Override
            public Connection getConnection() throws SQLException {
                beforeRead.run();
                return super.getConnection();
            }
        };
    }

    private Archive node(int number) {
        return nodes.get(number % nodes.size());
    }

    private void register(String id, @Nullable String derivedFrom) {
        node(0).submit(registerSource(id, derivedFrom), ACTOR);
    }

    private void describe(String id, int expectedRevision, @Nullable String derivedFrom) {
        node(0).submit(describeSource(id, expectedRevision, derivedFrom), ACTOR);
    }

    private Callable<Object> describing(int node, String id, int expectedRevision, @Nullable String derivedFrom) {
        return () -> node(node).submit(describeSource(id, expectedRevision, derivedFrom), ACTOR);
    }

    private static SequencedMap<StreamId, Object> together(Object... wishes) {
        SequencedMap<StreamId, Object> byStream = new LinkedHashMap<>();
        for (Object wish : wishes) {
            byStream.put(wish instanceof RegisterSource register ? register.stream() : ((DescribeSource) wish).stream(),
                    wish);
        }
        return byStream;
    }

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

    private void reading(Runnable beforeEachRead, Runnable wish) {
        Thread reader = Thread.currentThread();
        beforeRead = () -> {
            if (Thread.currentThread().equals(reader)) {
                beforeEachRead.run();
            }
        };
        try {
            wish.run();
        } finally {
            beforeRead = () -> {};
        }
    }

    private static void elsewhere(Callable<Object> wish) {
        assertThat(atOnce(List.of(wish))).isEmpty();
    }

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
        nodes.forEach(Archive::close);
        nodes.clear();
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            log.record(new SourceDescribed("a", describeSource("a", 1, "b").source(), "as it was allowed then"));
        }
        known.add(3L);
        open();
    }

    /** The refusals of all that were refused, submitted at the same moment. */
    private static List<RuntimeException> atOnce(List<Callable<Object>> wishes) {
        List<RuntimeException> refusals = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Object>> outcomes = wishes.stream().map(wish -> clients.submit(() -> {
                go.await();
                return wish.call();
            })).toList();
            go.countDown();
            for (Future<Object> outcome : outcomes) {
                try {
                    outcome.get();
                } catch (ExecutionException failed) {
                    refusals.add((RuntimeException) failed.getCause());
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return refusals;
    }
}
