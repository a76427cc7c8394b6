package org.tabularium.projections.following;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.Views;
import org.tabularium.projections.WatchedView;
import org.tabularium.projections.history.HistoryView;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.projections.Draft.on;

class ViewFollowersTest extends FollowedLog {

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

    private static View counting(View view, AtomicLong taken) {
        return new WatchedView(view, page -> taken.addAndGet(page.size()));
    }
}
