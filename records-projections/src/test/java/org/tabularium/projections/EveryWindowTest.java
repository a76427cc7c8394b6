package org.tabularium.projections;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.change.ChangeKind;
import org.tabularium.projections.change.ChangedRecord;
import org.tabularium.projections.change.ChangedRecord.Standing;
import org.tabularium.projections.change.IncidentChanges;
import org.tabularium.projections.history.Revision;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.view.View;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.RandomHistory.INCIDENTS;

/** What changed between two positions is what the events between them have changed, for ever. */
class EveryWindowTest {

    @ParameterizedTest
    @CsvSource({ "H2, 3, 200, 100, false", "H2, 31, 300, 150, true", "POSTGRESQL, 3, 150, 50, false",
            "POSTGRESQL, 33, 200, 80, true" })
    void every_window_equals_a_naive_model(Product product, long seed, int events, int windows, boolean erasing) {
        FakeLog log = erasing ? RandomHistory.withErasures(seed).grownTo(events) : RandomHistory.of(seed, events);
        Random random = new Random(seed);
        try (TestDatabase database = product.fresh()) {
            follow(database, log, log.all(), random);
            IncidentChanges changes = new IncidentChanges(database.source());
            TreeSet<ChangeKind> seen = new TreeSet<>();
            for (int i = 0; i < windows; i++) {
                long to = random.nextInt(events);
                long from = random.nextInt(10) == 0
                        ? -1
                        : random.nextLong(Math.max(-1, to - random.nextInt(events)), to + 1);
                NaiveChanges model = new NaiveChanges(log.all(), from, to);
                for (String incident : INCIDENTS) {
                    List<ChangedRecord> found = all(changes, incident, from, to, 1 + random.nextInt(7));
                    assertThat(found.stream().map(EveryWindowTest::text).toList())
                            .as("%s from %d to %d", incident, from, to).isEqualTo(model.of(incident));
                    found.forEach(change -> seen.add(change.change()));
                }
            }
            assertThat(seen).hasSize(ChangeKind.values().length - (erasing ? 0 : 1));
        }
    }

    @ParameterizedTest
    @CsvSource({ "H2, 4", "POSTGRESQL, 5" })
    void a_window_shows_the_same_after_more_has_been_recorded(Product product, long seed) {
        FakeLog log = RandomHistory.of(seed, 240);
        Random random = new Random(seed);
        try (TestDatabase database = product.fresh()) {
            follow(database, log, log.all().subList(0, 120), random);
            List<String> before = windows(database, new Random(seed));
            follow(database, log, log.all().subList(120, 240), random);

            assertThat(windows(database, new Random(seed))).isEqualTo(before).anyMatch(text -> text.length() > 1_000);
        }
    }

    private static List<String> windows(TestDatabase database, Random random) {
        IncidentChanges changes = new IncidentChanges(database.source());
        List<String> windows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long to = random.nextInt(120);
            long from = random.nextLong(-1, to + 1);
            INCIDENTS.forEach(incident -> windows.add(Json.text(all(changes, incident, from, to, 10))));
        }
        return windows;
    }

    private static void follow(TestDatabase database, FakeLog log, List<RecordedEvent> events, Random random) {
        for (View view : Views.in(database.source())) {
            List<RecordedEvent> rest = events;
            while (!rest.isEmpty()) {
                int size = Math.min(rest.size(), 1 + random.nextInt(60));
                database.apply(view, log, rest.subList(0, size));
                rest = rest.subList(size, rest.size());
            }
        }
    }

    private static List<ChangedRecord> all(IncidentChanges changes, String incident, long from, long to, int limit) {
        List<ChangedRecord> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<ChangedRecord> page = changes.of(incident, from, to, cursor, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(cursor == null || !page.items().isEmpty()).isTrue();
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static String text(ChangedRecord change) {
        if (EnumSet.of(ChangeKind.ADDED, ChangeKind.CHANGED_BACK, ChangeKind.ERASED).contains(change.change())) {
            assertThat(change.differences()).isEmpty();
        }
        return change.position() + " " + change.stream() + " " + change.change() + " " + text(change.before()) + ">"
                + text(change.after()) + " " + change.revisions().stream().map(Revision::revision).toList();
    }

    private static String text(@Nullable Standing standing) {
        return standing == null ? "none" : standing.revision() + standing.status().name();
    }
}
