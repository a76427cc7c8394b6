package org.tabularium.projections.following;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.ArchiveEvent;
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

/** What a view can't take in stops it, and nothing is forgotten or taken in twice. */
class StoppedViewsTest extends FollowedLog {

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
    void an_event_that_no_view_knows_stops_them_rather_than_that_it_is_forgotten() {
        record Renamed(StreamId stream) implements ArchiveEvent {}
        claims(1);
        log.append(new Renamed(StreamId.claim("c0")));
        ViewFollowers followers = started(Views.in(database.source()), OFTEN);

        assertThat(awaitFailure(followers).failure())
                .isEqualTo(new ViewState.Failure(1, "No view knows what Renamed.1 means"));
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
