package org.tabularium.projections.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.RandomHistory;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.WatchedView;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;
import org.tabularium.projections.view.ViewTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.on;

@Timeout(120)
class RebuildsTest {

    private static final int EVENTS = 400;

    private final List<RebuildingNode> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (RebuildingNode one : open.reversed()) {
            one.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_views_told_anew_have_the_same_rows_under_new_numbers_and_the_old_ones_are_gone(Product product) {
        RebuildingNode node = node(product, RandomHistory.of(7, EVENTS));
        Map<String, List<String>> before = node.rows();

        node.rebuilds(view -> view).ask(ViewNames.ALL);
        node.awaitOnlyLiving(2);

        assertThat(node.rows()).isEqualTo(before);
        assertThat(node.builds()).extracting(Build::position).containsOnly(EVENTS - 1L);
    }

    @ParameterizedTest
    @EnumSource
    void readers_see_the_old_build_whole_until_they_see_the_new_one_whole(Product product) {
        RebuildingNode node = node(product, RandomHistory.of(8, EVENTS));
        String before = node.casualties(EVENTS - 1);
        AtomicInteger looks = new AtomicInteger();

        node.rebuilds(view -> new WatchedView(view, page -> {
            looks.incrementAndGet();
            assertThat(node.casualties(EVENTS - 1)).isEqualTo(before);
        })).ask(List.of(ViewNames.CASUALTIES, ViewNames.SOURCES));
        node.awaitOnlyLiving(2, ViewNames.CASUALTIES, ViewNames.SOURCES);

        assertThat(looks).hasValueGreaterThan(EVENTS / RebuildingNode.PAGE);
        assertThat(node.casualties(EVENTS - 1)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void readers_miss_no_record_while_the_rebuild_is_told_of_what_was_erased_long_before(Product product) {
        RebuildingNode node = node(product, RandomHistory.withErasures(8).grownTo(EVENTS));
        Set<Long> revisions = ConcurrentHashMap.newKeySet();

        node.rebuilds(view -> new WatchedView(view, page -> revisions.add(node.database().jdbc()
                .sql("select count(*) from history_revision where build = 1").query(Long.class).single())))
                .ask(List.of(ViewNames.HISTORY));
        node.awaitOnlyLiving(2, ViewNames.HISTORY);

        assertThat(revisions).containsExactly((long) EVENTS);
    }

    @ParameterizedTest
    @EnumSource
    void claims_keep_coming_in_meanwhile_and_readers_never_go_back(Product product) throws InterruptedException {
        RebuildingNode node = node(product, RandomHistory.of(9, EVENTS));
        ViewFollowers followers = node.followers();
        AtomicInteger more = new AtomicInteger();

        node.rebuilds(view -> new WatchedView(view, page -> {
            if (more.incrementAndGet() <= 60) {
                long position = node.log().append(on("i0").killed(more.get()).as("more" + more.get()));
                followers.wake();
                awaited(followers, position);
                assertThat(node.casualties(position)).contains("\"more" + more.get() + "\"");
            }
        })).ask(List.of(ViewNames.TIMELINE));
        node.awaitOnlyLiving(2, ViewNames.TIMELINE);

        assertThat(more).hasValueGreaterThanOrEqualTo(EVENTS / RebuildingNode.PAGE);
        assertThat(followers.awaitPosition(ViewNames.ALL, node.log().size() - 1, Duration.ofSeconds(30))).isTrue();
        assertThat(node.rows()).isEqualTo(node.rowsOfAFreshReplay());
    }

    @ParameterizedTest
    @EnumSource
    void interrupted_after_any_page_it_goes_on_from_there(Product product) {
        RebuildingNode node = node(product, RandomHistory.of(10, EVENTS));
        Map<String, List<String>> before = node.rows();
        int interruptions = 0;
        node.rebuilds(view -> view, 0).ask(ViewNames.ALL);

        while (node.builds().stream().anyMatch(build -> build.state() != Build.State.LIVING)) {
            AtomicInteger pages = new AtomicInteger();
            AtomicBoolean stopped = new AtomicBoolean();
            Rebuilds[] started = new Rebuilds[1];
            started[0] = node.rebuilds(view -> new WatchedView(view, page -> {
                if (pages.incrementAndGet() == 9) {
                    stopped.set(true);
                    throw new IllegalStateException("the database is away");
                }
            }));
            node.await(() -> stopped.get() || node.builds().stream()
                    .allMatch(build -> build.state() == Build.State.LIVING));
            started[0].close();
            interruptions++;
        }

        assertThat(interruptions).isGreaterThan(3);
        assertThat(node.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_at_one_rebuild_tell_nothing_twice(Product product) {
        RebuildingNode node = node(product, RandomHistory.of(11, EVENTS));
        Map<String, List<String>> before = node.rows();
        AtomicInteger told = new AtomicInteger();
        Consumer<List<Change>> counting = page -> told.addAndGet(page.size());
        Rebuilds one = node.rebuilds(view -> new WatchedView(view, counting));
        Rebuilds other = node.rebuilds(view -> new WatchedView(view, counting));

        one.ask(List.of(ViewNames.HISTORY));
        other.ask(List.of(ViewNames.HISTORY));
        node.awaitOnlyLiving(2, ViewNames.HISTORY);

        assertThat(told).hasValue(EVENTS);
        assertThat(node.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void what_stops_one_rebuild_leaves_readers_and_the_others_alone_until_it_is_gone(Product product) {
        RebuildingNode node = node(product, RandomHistory.of(12, EVENTS));
        AtomicBoolean broken = new AtomicBoolean(true);
        Rebuilds rebuilds = node.rebuilds(view -> new WatchedView(view, page -> {
            if (broken.get() && view.name().equals(ViewNames.SOURCES)
                    && page.getLast().entry().position() > EVENTS / 2) {
                throw new NotApplied(page.getLast().entry().position(), "no room on the shelf", null);
            }
        }));

        rebuilds.ask(ViewNames.ALL);
        node.await(() -> rebuilds.failures().containsKey(ViewNames.SOURCES));
        node.await(() -> node.builds().stream().filter(build -> build.state() == Build.State.BUILDING).count() == 1);
        assertThat(rebuilds.failures().get(ViewNames.SOURCES)).contains("no room on the shelf");
        broken.set(false);
        node.awaitOnlyLiving(2);

        assertThat(rebuilds.failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void even_an_error_ends_no_rebuilding(Product product) {
        RebuildingNode node = node(product, RandomHistory.of(14, EVENTS));
        AtomicBoolean failing = new AtomicBoolean(true);

        node.rebuilds(view -> new FailingOnce(view, failing)).ask(List.of(ViewNames.SOURCES));
        node.awaitOnlyLiving(2, ViewNames.SOURCES);

        assertThat(failing).isFalse();
    }

    /** A view that breaks down, once, when its retired rows are to be deleted. */
    private record FailingOnce(View view, AtomicBoolean failing) implements View {

        @Override
        public String name() {
            return view.name();
        }

        @Override
        public void apply(int build, List<Change> page) {
            view.apply(build, page);
        }

        @Override
        public void forget(int build, StreamId stream) {
            view.forget(build, stream);
        }

        @Override
        public List<ViewTable> tables() {
            if (failing.getAndSet(false)) {
                throw new StackOverflowError("at the worst moment");
            }
            return view.tables();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_erased_meanwhile_is_in_no_build_afterwards(Product product) throws InterruptedException {
        RebuildingNode node = node(product, RandomHistory.of(13, EVENTS));
        String word = "unrepeatable";
        node.log().append(on("i0").killed(1).note(word).as("told"));
        ViewFollowers followers = node.followers();
        awaited(followers, node.log().size() - 1);
        AtomicBoolean erased = new AtomicBoolean();

        node.rebuilds(view -> new WatchedView(view, page -> {
            boolean told = page.stream().anyMatch(change -> change.entry().stream().id().equals("told"));
            if (told && erased.compareAndSet(false, true)) {
                node.log().append(new PayloadErased(StreamId.claim("told"), 1, "a law", "asked for"));
                followers.wake();
            }
        })).ask(List.of(ViewNames.CASUALTIES));
        node.awaitOnlyLiving(2, ViewNames.CASUALTIES);
        awaited(followers, node.log().size() - 1);

        assertThat(node.rows().toString()).doesNotContain(word);
        assertThat(node.rows()).isEqualTo(node.rowsOfAFreshReplay());
    }

    private RebuildingNode node(Product product, FakeLog log) {
        RebuildingNode node = new RebuildingNode(product, log);
        open.add(node);
        return node;
    }

    private static void awaited(ViewFollowers followers, long position) {
        try {
            assertThat(followers.awaitPosition(ViewNames.ALL, position, Duration.ofSeconds(30))).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
