package org.tabularium.projections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.View;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is erased and whenever, the rows become those that a replay of what is left gives. */
class ErasedRowsTest {

    private static final int EVENTS = 400;

    @ParameterizedTest
    @CsvSource({ "H2, 3", "H2, 34", "H2, 345", "POSTGRESQL, 3", "POSTGRESQL, 34" })
    void views_that_followed_before_and_after_erasures_equal_a_fresh_replay(Product product, long seed) {
        RandomHistory history = RandomHistory.withErasures(seed);
        try (TestDatabase following = product.fresh(); TestDatabase fresh = product.fresh()) {
            FakeLog log = followWhileItGrows(following, history, new Random(seed));

            replay(fresh, log.all());

            assertThat(following.rows()).isEqualTo(fresh.rows());
            assertThat(fresh.rows()).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
            onlyWordsThatAreLeftAreIn(following.rows().toString(), log);
        }
    }

    /** Each view by pages of its own, now and then behind the others. */
    private static FakeLog followWhileItGrows(TestDatabase database, RandomHistory history, Random random) {
        Map<View, Long> next = new LinkedHashMap<>();
        Views.in(database.source()).forEach(view -> next.put(view, 0L));
        FakeLog log = history.grownTo(1);
        while (next.values().stream().anyMatch(position -> position < EVENTS)) {
            log = history.grownTo((int) Math.min(EVENTS, log.size() + random.nextInt(30)));
            FakeLog now = log;
            next.replaceAll((view, from) -> from + follow(database, view, now, now.page(from, random.nextInt(40))));
        }
        return log;
    }

    private static int follow(TestDatabase database, View view, FakeLog log, List<RecordedEvent> page) {
        if (!page.isEmpty()) {
            database.apply(view, log, page);
        }
        return page.size();
    }

    private static void replay(TestDatabase database, List<RecordedEvent> events) {
        for (View view : Views.in(database.source())) {
            new TransactionTemplate(database.transactions()).executeWithoutResult(transaction -> {
                Builds builds = new Builds(database.source());
                Build living = builds.lockLiving(view.name()).orElseThrow();
                view.apply(living.number(), Change.of(events));
                builds.move(living, events.getLast().entry().position());
            });
        }
    }

    private static void onlyWordsThatAreLeftAreIn(String rows, FakeLog log) {
        List<RecordedEvent> erased = log.all().stream().filter(event -> event.event() instanceof Erased).toList();
        assertThat(erased).hasSizeGreaterThan(15);
        assertThat(erased).allSatisfy(event -> assertThat(rows)
                .doesNotContain(RandomHistory.wordAt(event.entry().position())));
        assertThat(log.all()).filteredOn(event -> !(event.event() instanceof Erased))
                .allSatisfy(event -> assertThat(rows)
                        .contains(RandomHistory.wordAt(event.entry().position())));
    }
}
