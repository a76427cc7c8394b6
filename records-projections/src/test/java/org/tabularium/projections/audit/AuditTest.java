package org.tabularium.projections.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.verify.Progress;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.rebuild.Rebuilds;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

import static org.assertj.core.api.Assertions.assertThat;

/** In an archive at work nothing is found, whatever is recorded, erased and rebuilt meanwhile. */
@Timeout(240)
@ParameterizedClass
@EnumSource
class AuditTest {

    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final TestDatabase database;
    private final Archive archive;
    private final List<View> views;

    AuditTest(Databases databases, @TempDir Path folder) {
        this.folder = folder;
        database = databases.in(folder);
        archive = Archives.begun(database, folder);
        views = Views.in(database.pooled());
    }

    @AfterEach
    void close() {
        archive.close();
        database.close();
    }

    private ViewFollowers followers() {
        ViewFollowers followers = new ViewFollowers(views, archive.log(), database.pooled(),
                new JdbcTransactionManager(database.pooled()), OFTEN);
        archive.onAppend(followers::wake);
        followers.start();
        return followers;
    }

    private Outcome audit(Duration patience) {
        return new Audit(database.pooled(), folder, views, patience).run(Outside.NOTHING, Progress.UNSEEN);
    }

    private void claim(String id) {
        archive.submit(Wishes.recordClaim(id), Wishes.ACTOR);
    }

    private void erase(String claim, int revision) {
        archive.submit(Wishes.erase(StreamId.claim(claim), revision), Wishes.ACTOR);
    }

    private void awaitViews(ViewFollowers followers) throws InterruptedException {
        assertThat(followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, PATIENCE)).isTrue();
    }

    @Test
    void log_and_views_of_a_resting_archive_are_right() throws InterruptedException {
        try (ViewFollowers followers = followers()) {
            claim("c-1");
            claim("c-2");
            archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), Wishes.ACTOR);
            erase("c-2", 1);
            awaitViews(followers);
        }
        List<Double> shares = new ArrayList<>();

        Outcome outcome = new Audit(database.pooled(), folder, views, PATIENCE).run(Outside.NOTHING,
                (events, share) -> shares.add(share));

        assertThat(outcome.differs()).isFalse();
        assertThat(outcome.log().toString()).startsWith("6 events verified");
        assertThat(outcome.position()).isEqualTo(5);
        assertThat(outcome.views()).extracting(ViewOutcome::view).containsExactlyElementsOf(ViewNames.ALL);
        assertThat(outcome.views()).extracting(ViewOutcome::rows).containsExactly(0L, 0L, 0L, 5L, 3L, 6L);
        assertThat(outcome.views()).allMatch(ViewOutcome::isEqual);
        assertThat(shares).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void an_archive_at_work_is_right_at_every_moment() throws Exception {
        try (ViewFollowers followers = followers();
                Rebuilds rebuilds = new Rebuilds(views, archive.log(), database.pooled(),
                        new JdbcTransactionManager(database.pooled()), OFTEN);
                ExecutorService archivist = Executors.newSingleThreadExecutor()) {
            rebuilds.start();
            Future<?> work = archivist.submit(() -> work(rebuilds));
            List<Outcome> outcomes = new ArrayList<>();
            while (!work.isDone()) {
                outcomes.add(audit(PATIENCE));
            }
            work.get();
            awaitViews(followers);
            outcomes.add(audit(PATIENCE));

            assertThat(outcomes).hasSizeGreaterThan(2).allSatisfy(outcome -> {
                assertThat(outcome.log().holds()).as(outcome.log().toString()).isTrue();
                assertThat(outcome.views()).allMatch(ViewOutcome::isEqual);
            });
            assertThat(outcomes.getLast().position()).isEqualTo(archive.log().size() - 1);
        }
    }

    private void work(Rebuilds rebuilds) {
        for (int number = 0; number < 60; number++) {
            claim("c-" + number);
            archive.submit(Wishes.correctClaim("c-" + number, 1, "otherwise"), Wishes.ACTOR);
            erase("c-" + number / 2, number % 2 + 1);
            if (number % 10 == 0) {
                rebuilds.ask(List.of(ViewNames.ALL.get(number / 10)));
            }
        }
    }

    @Test
    void a_view_that_has_yet_to_be_told_of_an_erasure_is_waited_for() throws Exception {
        try (ViewFollowers followers = followers()) {
            claim("c-1");
            claim("c-2");
            awaitViews(followers);
        }
        erase("c-1", 1);

        Outcome before = audit(Duration.ZERO);

        assertThat(before.differs()).isFalse();
        assertThat(before.isComplete()).isFalse();
        assertThat(before.views()).filteredOn(view -> view.waiting() == 1).extracting(ViewOutcome::view)
                .containsExactlyElementsOf(ViewNames.ALL);
        try (ExecutorService auditor = Executors.newSingleThreadExecutor()) {
            Future<Outcome> waiting = auditor.submit(() -> audit(PATIENCE));
            try (ViewFollowers followers = followers()) {
                awaitViews(followers);
                Outcome outcome = waiting.get();

                assertThat(outcome.views()).allMatch(ViewOutcome::isEqual);
                assertThat(outcome.views()).extracting(ViewOutcome::rows).endsWith(2L, 5L);
            }
        }
    }

    @Test
    void what_was_changed_beside_a_record_that_waits_is_found() throws InterruptedException {
        try (ViewFollowers followers = followers()) {
            claim("c-1");
            claim("c-2");
            awaitViews(followers);
        }
        erase("c-1", 1);
        database.execute("update history_revision set reason = 'none' where stream = 'claim/c-2'");

        Outcome outcome = audit(Duration.ZERO);

        assertThat(outcome.differs()).isTrue();
        assertThat(outcome.views().getLast().toString())
                .isEqualTo("Found wrong in the view history at position 3: in the"
                        + " row claim/c-2 of history_revision from position 3, reason is “none” instead of nothing; 1 record not"
                        + " compared, of which the view has yet to be told that something was erased");
    }

    @Test
    void in_an_empty_archive_there_is_nothing_to_find(@TempDir Path other) {
        try (TestDatabase empty = TestDatabase.h2(other); Archive nothing = Archives.on(empty, other)) {
            Outcome outcome = new Audit(empty.pooled(), other, views, Duration.ZERO).run(Outside.NOTHING,
                    Progress.UNSEEN);

            assertThat(nothing.log().size()).isZero();
            assertThat(outcome.differs()).isFalse();
            assertThat(outcome.position()).isEqualTo(-1);
            assertThat(outcome.views()).allMatch(ViewOutcome::isEqual);
        }
    }
}
