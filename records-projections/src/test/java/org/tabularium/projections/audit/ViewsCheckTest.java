package org.tabularium.projections.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.verify.Progress;
import org.tabularium.core.verify.Snapshot;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.RandomHistory;
import org.tabularium.projections.StoredLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.Views;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewTable;

import static org.assertj.core.api.Assertions.assertThat;

/** In views that follow the log nothing is found, wherever they stand and whatever is taken in meanwhile. */
class ViewsCheckTest {

    private static final int EVENTS = 300;

    @ParameterizedTest
    @CsvSource({ "H2, 1", "H2, 22", "H2, 333", "POSTGRESQL, 1", "POSTGRESQL, 4444" })
    void views_that_stand_anywhere_equal_the_log_there(Product product, long seed) throws SQLException {
        Random random = new Random(seed);
        RandomHistory history = RandomHistory.withErasures(seed);
        try (TestDatabase database = product.fresh()) {
            List<View> views = Views.in(database.source());
            Map<String, Integer> reached = new HashMap<>();
            for (int size = 8; size < EVENTS; size += 1 + random.nextInt(60)) {
                FakeLog log = history.grownTo(size);
                new StoredLog(database).hold(log);
                for (View view : views) {
                    follow(database, view, log, reached, random.nextInt(size));
                    List<ViewOutcome> outcomes = check(database, 1 + random.nextInt(40));

                    assertThat(outcomes).allSatisfy(outcome -> {
                        assertThat(outcome.first()).isNull();
                        assertThat(outcome.unreadable()).isZero();
                        assertThat(outcome.position()).isEqualTo(reached.getOrDefault(outcome.view(), 0) - 1);
                    });
                }
            }
            FakeLog log = history.grownTo(EVENTS);
            new StoredLog(database).hold(log);
            views.forEach(view -> follow(database, view, log, reached, EVENTS));

            assertThat(check(database, 10)).allSatisfy(outcome -> {
                assertThat(outcome.isEqual()).isTrue();
                assertThat(outcome.rows()).isEqualTo(rows(database, outcome.view())).isPositive();
            });
        }
    }

    private static void follow(TestDatabase database, View view, FakeLog log, Map<String, Integer> reached, int to) {
        int from = reached.getOrDefault(view.name(), 0);
        if (from < to) {
            database.apply(view, log, log.all().subList(from, to));
            reached.put(view.name(), to);
        }
    }

    private static long rows(TestDatabase database, String name) {
        return Views.in(database.source()).stream().filter(view -> view.name().equals(name))
                .flatMap(view -> view.tables().stream()).map(ViewTable::name)
                .mapToLong(table -> database.jdbc().sql("select count(*) from " + table).query(Long.class).single())
                .sum();
    }

    private static List<ViewOutcome> check(TestDatabase database, int portion) throws SQLException {
        ViewsCheck check = new ViewsCheck(Views.in(database.source()), portion);
        try (Snapshot snapshot = new Snapshot(database.source())) {
            check.run(snapshot.source(), Progress.UNSEEN);
        }
        return check.outcomes();
    }

    @ParameterizedTest
    @EnumSource
    void while_events_are_taken_in_nothing_is_found(Product product) throws Exception {
        FakeLog log = RandomHistory.of(55_555, 2_000);
        try (TestDatabase database = product.fresh();
                ExecutorService follower = Executors.newSingleThreadExecutor()) {
            new StoredLog(database).hold(log);
            Future<?> following = follower.submit(() -> followInSmallPages(database, log));
            List<Long> positions = new ArrayList<>();
            while (!following.isDone()) {
                assertThat(check(database, 100)).allSatisfy(outcome -> {
                    assertThat(outcome.isEqual()).as(outcome.toString()).isTrue();
                    positions.add(outcome.position());
                });
            }
            following.get();

            assertThat(positions).as("audits in the middle").anyMatch(position -> position > 0 && position < 1_999);
            assertThat(check(database, 100)).allSatisfy(outcome -> assertThat(outcome.position()).isEqualTo(1_999));
        }
    }

    private static void followInSmallPages(TestDatabase database, FakeLog log) {
        List<RecordedEvent> events = log.all();
        for (int from = 0; from < events.size(); from += 25) {
            for (View view : Views.in(database.source())) {
                database.apply(view, log, events.subList(from, from + 25));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_record_with_an_event_that_cant_be_read_is_left_out_and_counted(Product product) throws SQLException {
        FakeLog log = RandomHistory.of(6, 100);
        try (TestDatabase database = product.fresh()) {
            new StoredLog(database).hold(log);
            database.follow(log);
            database.jdbc().sql("update log_entry set type = 'ClaimInvented.1' where stream = 'claim/c0'").update();
            database.jdbc().sql("update log_entry set payload = '{}' where stream = 'source/s0'").update();

            assertThat(check(database, 10)).allSatisfy(outcome -> {
                assertThat(outcome.first()).isNull();
                assertThat(outcome.unreadable()).isEqualTo(outcome.view().matches("sources|history") ? 2 : 1);
            });
        }
    }
}
