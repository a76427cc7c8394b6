package org.tabularium.projections.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.util.LinkedCaseInsensitiveMap;
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

/** An archive with all views at the end of its log, to tamper with the views' rows and have them checked. */
abstract class TamperedArchive {

    static final int EVENTS = 200;
    final TestDatabase database;

    TamperedArchive(Product product) {
        database = product.fresh();
        FakeLog log = RandomHistory.withErasures(7).grownTo(EVENTS);
        new StoredLog(database).hold(log);
        database.follow(log);
    }

    @AfterEach
    void close() {
        database.close();
    }

    List<ViewOutcome> check() {
        ViewsCheck check = new ViewsCheck(Views.in(database.source()), 10);
        try (Snapshot snapshot = new Snapshot(database.source())) {
            check.run(snapshot.source(), Progress.UNSEEN);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return check.outcomes();
    }

    /** The one difference that there is, after which all views are as they were. */
    Difference found(String view, int different) {
        List<ViewOutcome> outcomes = check();
        assertThat(outcomes).filteredOn(outcome -> !outcome.isEqual()).extracting(ViewOutcome::view)
                .containsExactly(view);
        ViewOutcome outcome = outcomes.stream().filter(one -> one.view().equals(view)).findFirst().orElseThrow();
        assertThat(outcome.different()).isEqualTo(different);
        return Objects.requireNonNull(outcome.first());
    }

    void forEachTable(Tampering tampering) {
        for (View view : Views.in(database.source())) {
            for (ViewTable table : view.tables()) {
                tampering.with(view.name(), table, rows(table));
            }
        }
        assertThat(check()).as("all is put back").allMatch(ViewOutcome::isEqual);
    }

    @FunctionalInterface
    interface Tampering {

        void with(String view, ViewTable table, List<Map<String, @Nullable Object>> rows);
    }

    List<Map<String, @Nullable Object>> rows(ViewTable table) {
        return new ArrayList<>(database.jdbc().sql("select * from " + table.name() + " order by valid_from, "
                + String.join(", ", table.keys())).query().listOfRows());
    }

    void delete(ViewTable table, Map<String, @Nullable Object> row) {
        List<String> keys = Stream.concat(table.keys().stream(), Stream.of("build", "valid_to", "valid_from")).toList();
        assertThat(database.jdbc().sql("delete from " + table.name() + " where "
                + keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and ")))
                .params(keys.stream().map(row::get).toList()).update()).isEqualTo(1);
    }

    void insert(ViewTable table, Map<String, @Nullable Object> row) {
        database.jdbc().sql("insert into " + table.name() + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                .params(new ArrayList<>(row.values())).update();
    }

    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> row, String column,
            @Nullable Object value) {
        Map<String, @Nullable Object> other = new LinkedCaseInsensitiveMap<>();
        other.putAll(row);
        other.put(column, value);
        return other;
    }

    static String record(ViewTable table, Map<String, @Nullable Object> row) {
        return String.valueOf(row.get(table.keys().getFirst()));
    }

    static long from(Map<String, @Nullable Object> row) {
        return ((Number) Objects.requireNonNull(row.get("valid_from"))).longValue();
    }
}
