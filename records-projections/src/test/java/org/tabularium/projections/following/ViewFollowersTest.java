package org.tabularium.projections.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.Views;
import org.tabularium.projections.WatchedView;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.history.HistoryView;
import org.tabularium.projections.timeline.TimelineView;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.projections.Draft.on;

@Timeout(60)
class ViewFollowersTest {

    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration HARDLY_EVER = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final List<ViewFollowers> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(ViewFollowers::close);
        database.close();
    }

    @Test
    void all_views_come_to_the_end_of_the_log_and_stay_there() throws InterruptedException {
        claims(2_500);
        ViewFollowers followers = started(Views.in(database.source()), OFTEN);

        assertThat(followers.awaitPosition(ViewNames.ALL, 2_499, PATIENCE)).isTrue();
        claims(1);
        followers.wake();

        assertThat(followers.awaitPosition(ViewNames.ALL, 2_500, PATIENCE)).isTrue();
        assertThat(followers.states()).extracting(ViewState::view).containsExactlyElementsOf(ViewNames.ALL);
        assertThat(followers.states()).allSatisfy(state -> {
            assertThat(state.lag()).isZero();
            assertThat(state.failure()).isNull();
        });
        assertThat(rows("history_revision")).isEqualTo(2_501);
    }

    @Test
    void a_signal_wakes_a_loop_long_before_its_interval_is_over() throws InterruptedException {
        ViewFollowers followers = started(List.of(new HistoryView(database.source())), HARDLY_EVER);
        claims(1);

        followers.wake();

        assertThat(followers.awaitPosition(List.of(ViewNames.HISTORY), 0, PATIENCE)).isTrue();
    }

    @Test
    void a_view_that_fails_stops_alone_at_the_event_and_goes_on_when_the_cause_is_gone() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean(true);
        View fragile = failing(new HistoryView(database.source()), 7, broken);
        claims(10);
        ViewFollowers followers = started(List.of(fragile, new TimelineView(database.source())), OFTEN);

        assertThat(followers.awaitPosition(List.of(ViewNames.TIMELINE), 9, PATIENCE)).isTrue();
        assertThat(followers.awaitPosition(List.of(ViewNames.HISTORY), 6, PATIENCE)).isTrue();
        ViewState stopped = awaitFailure(followers);

        assertThat(stopped).isEqualTo(new ViewState(ViewNames.HISTORY, 6, 10,
                new ViewState.Failure(7, "no room on the shelf")));
        assertThat(stopped.lag()).isEqualTo(3);
        assertThat(followers.states().getLast().failure()).isNull();

        broken.set(false);

        assertThat(followers.awaitPosition(List.of(ViewNames.HISTORY), 9, PATIENCE)).isTrue();
        assertThat(await(followers, state -> state.failure() == null).lag()).isZero();
        assertThat(rows("history_revision")).isEqualTo(10);
    }

    @Test
    void a_crash_before_the_commit_leaves_rows_and_position_as_they_were() throws InterruptedException {
        AtomicBoolean crashing = new AtomicBoolean(true);
        claims(10);
        var transactions = new CrashingTransactions(database, crashing);
        ViewFollowers followers = started(List.of(new HistoryView(database.source())), transactions, OFTEN);

        awaitFailure(followers);
        assertThat(transactions.crashes).hasPositiveValue();
        assertThat(rows("history_revision")).isZero();
        assertThat(new Positions(database.source()).current(ViewNames.HISTORY)).isEqualTo(-1);

        crashing.set(false);

        assertThat(followers.awaitPosition(List.of(ViewNames.HISTORY), 9, PATIENCE)).isTrue();
        assertThat(rows("history_revision")).isEqualTo(10);
    }

    @Test
    void two_nodes_that_follow_for_one_view_take_in_no_event_twice() throws InterruptedException {
        AtomicLong taken = new AtomicLong();
        ViewFollowers one = started(List.of(counting(new HistoryView(database.source()), taken)), OFTEN);
        ViewFollowers other = started(List.of(counting(new HistoryView(database.source()), taken)), OFTEN);

        for (int i = 0; i < 200; i++) {
            claims(5);
            one.wake();
            other.wake();
        }

        assertThat(one.awaitPosition(List.of(ViewNames.HISTORY), 999, PATIENCE)).isTrue();
        assertThat(other.awaitPosition(List.of(ViewNames.HISTORY), 999, PATIENCE)).isTrue();
        assertThat(rows("history_revision")).isEqualTo(1_000);
        assertThat(taken).as("events taken in, also by transactions that were lost").hasValue(1_000);
    }

    @Test
    void a_gap_in_the_log_stops_a_view_rather_than_that_an_event_is_forgotten() throws InterruptedException {
        claims(3);
        ViewFollowers followers = new ViewFollowers(List.of(new HistoryView(database.source())), new FakeLog() {
            @Override
            public long size() {
                return 3;
            }

            @Override
            public List<RecordedEvent> page(long from, int limit) {
                return log.page(from + 1, limit);
            }
        }, database.source(), database.transactions(), OFTEN);
        nodes.add(followers);
        followers.start();

        assertThat(awaitFailure(followers).failure())
                .isEqualTo(new ViewState.Failure(0, "The log gave position 1 instead"));
    }

    @Test
    void given_that_the_views_have_taken_it_in_when_a_payload_is_erased_then_their_rows_of_it_go()
            throws InterruptedException {
        log.append(on("i").note("Keep").as("c0"), on("i").note("Forget").as("c1"),
                new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "Forget"), new ClaimReinstated("c1", "not twice"));
        ViewFollowers followers = started(Views.in(database.source()), HARDLY_EVER);
        followers.wake();
        assertThat(followers.awaitPosition(ViewNames.ALL, 3, PATIENCE)).isTrue();
        assertThat(database.rows().toString()).contains("Forget");

        log.append(new PayloadErased(StreamId.claim("c1"), 1, "the law", "asked for"),
                new PayloadErased(StreamId.claim("c1"), 2, "the law", "asked for"), on("i").killed(2).as("c2"));
        followers.wake();

        assertThat(followers.awaitPosition(ViewNames.ALL, 6, PATIENCE)).isTrue();
        assertThat(database.rows().toString()).contains("Keep").doesNotContainIgnoringCase("Forget");
        assertThat(rows("history_revision")).isEqualTo(7);
    }

    @Test
    void what_the_archive_notes_of_itself_is_no_matter_of_the_views() throws InterruptedException {
        record Noted(StreamId stream) implements ArchiveEvent {}
        claims(1);
        log.append(new Noted(StreamId.parse("archive/operations")));
        claims(1);
        ViewFollowers followers = started(Views.in(database.source()), OFTEN);

        assertThat(followers.awaitPosition(ViewNames.ALL, 2, PATIENCE)).isTrue();
        assertThat(rows("history_revision")).isEqualTo(2);
    }

    @Test
    void an_event_that_no_view_knows_stops_them_rather_than_that_it_is_forgotten() {
        record Renamed(StreamId stream) implements ArchiveEvent {}
        claims(1);
        log.append(new Renamed(StreamId.claim("c0")));
        ViewFollowers followers = started(Views.in(database.source()), OFTEN);

        assertThat(awaitFailure(followers).failure())
                .isEqualTo(new ViewState.Failure(1, "No view knows what Renamed.1 means"));
    }

    @Test
    void a_wait_for_what_does_not_come_ends_in_time() throws InterruptedException {
        ViewFollowers followers = started(Views.in(database.source()), OFTEN);

        assertThat(followers.awaitPosition(ViewNames.ALL, 0, Duration.ofMillis(30))).isFalse();
        assertThat(followers.awaitPosition(ViewNames.ALL, -1, Duration.ZERO)).isTrue();
    }

    @Test
    void a_wait_sees_what_another_node_has_done() throws InterruptedException {
        claims(1);
        ViewFollowers waiting = new ViewFollowers(Views.in(database.source()), log, database.source(),
                database.transactions(), OFTEN);
        nodes.add(waiting);
        database.follow(log);

        assertThat(waiting.awaitPosition(ViewNames.ALL, 0, PATIENCE)).isTrue();
    }

    @Test
    void nothing_is_written_after_the_end() throws InterruptedException {
        ViewFollowers followers = started(Views.in(database.source()), OFTEN);
        followers.close();
        claims(1);
        followers.wake();

        assertThat(followers.awaitPosition(ViewNames.ALL, 0, Duration.ofMillis(30))).isFalse();
        assertThatThrownBy(followers::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_waits_between_attempts_grow_up_to_a_bound() {
        Backoff backoff = new Backoff(Duration.ofMillis(100));

        assertThat(List.of(backoff.next(), backoff.next(), backoff.next())).containsExactly(Duration.ofMillis(100),
                Duration.ofMillis(200), Duration.ofMillis(400));
        for (int i = 0; i < 100; i++) {
            backoff.next();
        }
        assertThat(backoff.next()).isEqualTo(Backoff.LONGEST);
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    }

    private void claims(int howMany) {
        for (int i = 0; i < howMany; i++) {
            log.append(on("i").killed(i).as("c" + log.size()));
        }
    }

    private long rows(String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    private ViewFollowers started(List<View> views, Duration pollInterval) {
        return started(views, database.transactions(), pollInterval);
    }

    private ViewFollowers started(List<View> views, PlatformTransactionManager transactions, Duration pollInterval) {
        ViewFollowers followers = new ViewFollowers(views, log, database.source(), transactions, pollInterval);
        nodes.add(followers);
        followers.start();
        return followers;
    }

    private static ViewState awaitFailure(ViewFollowers followers) {
        return await(followers, state -> state.failure() != null);
    }

    /** Asks for the state of the first view until it is as expected; the test's own bound ends it else. */
    private static ViewState await(ViewFollowers followers, Predicate<ViewState> expected) {
        ViewState state = followers.states().getFirst();
        while (!expected.test(state)) {
            Thread.onSpinWait();
            state = followers.states().getFirst();
        }
        return state;
    }

    private static View counting(View view, AtomicLong taken) {
        return new WatchedView(view, page -> taken.addAndGet(page.size()));
    }

    private static View failing(View view, long position, AtomicBoolean broken) {
        return new WatchedView(view, page -> {
            if (broken.get() && page.getLast().entry().position() >= position) {
                throw new NotApplied(position, "no room on the shelf", null);
            }
        });
    }

    /** Transactions that are lost at the moment of their commit. */
    private static final class CrashingTransactions extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        private final transient AtomicBoolean crashing;
        private final transient AtomicLong crashes = new AtomicLong();

        CrashingTransactions(TestDatabase database, AtomicBoolean crashing) {
            super(database.source());
            this.crashing = crashing;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (crashing.get()) {
                crashes.incrementAndGet();
                doRollback(status);
                throw new TransactionSystemException("The power is gone");
            }
            super.doCommit(status);
        }
    }
}
