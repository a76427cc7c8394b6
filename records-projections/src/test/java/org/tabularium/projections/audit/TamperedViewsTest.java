package org.tabularium.projections.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedCaseInsensitiveMap;
import org.tabularium.core.verify.Progress;
import org.tabularium.core.verify.Snapshot;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.RandomHistory;
import org.tabularium.projections.StoredLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.Views;
import org.tabularium.projections.audit.Difference.Kind;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewTable;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is changed in a view is found, with its name. */
@ParameterizedClass
@EnumSource
class TamperedViewsTest {

    private static final int EVENTS = 200;
    private static final List<String> STANDING = List.of("valid_from", "valid_to", "block");

    private final TestDatabase database;

    TamperedViewsTest(Product product) {
        database = product.fresh();
        FakeLog log = RandomHistory.withErasures(7).grownTo(EVENTS);
        new StoredLog(database).hold(log);
        database.follow(log);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<ViewOutcome> check() {
        ViewsCheck check = new ViewsCheck(Views.in(database.source()), 10);
        try (Snapshot snapshot = new Snapshot(database.source())) {
            check.run(snapshot.source(), Progress.UNSEEN);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return check.outcomes();
    }

    /** The one difference that there is, after which all views are as they were. */
    private Difference found(String view, int different) {
        List<ViewOutcome> outcomes = check();
        assertThat(outcomes).filteredOn(outcome -> !outcome.isEqual()).extracting(ViewOutcome::view)
                .containsExactly(view);
        ViewOutcome outcome = outcomes.stream().filter(one -> one.view().equals(view)).findFirst().orElseThrow();
        assertThat(outcome.different()).isEqualTo(different);
        return Objects.requireNonNull(outcome.first());
    }

    private void forEachTable(Tampering tampering) {
        for (View view : Views.in(database.source())) {
            for (ViewTable table : view.tables()) {
                tampering.with(view.name(), table, rows(table));
            }
        }
        assertThat(check()).as("all is put back").allMatch(ViewOutcome::isEqual);
    }

    @FunctionalInterface
    private interface Tampering {

        void with(String view, ViewTable table, List<Map<String, @Nullable Object>> rows);
    }

    private List<Map<String, @Nullable Object>> rows(ViewTable table) {
        return new ArrayList<>(database.jdbc().sql("select * from " + table.name() + " order by valid_from, "
                + String.join(", ", table.keys())).query().listOfRows());
    }

    private void delete(ViewTable table, Map<String, @Nullable Object> row) {
        List<String> keys = Stream.concat(table.keys().stream(), Stream.of("build", "valid_to", "valid_from")).toList();
        assertThat(database.jdbc().sql("delete from " + table.name() + " where "
                + keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and ")))
                .params(keys.stream().map(row::get).toList()).update()).isEqualTo(1);
    }

    private void insert(ViewTable table, Map<String, @Nullable Object> row) {
        database.jdbc().sql("insert into " + table.name() + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                .params(new ArrayList<>(row.values())).update();
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> row, String column,
            @Nullable Object value) {
        Map<String, @Nullable Object> other = new LinkedCaseInsensitiveMap<>();
        other.putAll(row);
        other.put(column, value);
        return other;
    }

    private static String record(ViewTable table, Map<String, @Nullable Object> row) {
        return String.valueOf(row.get(table.keys().getFirst()));
    }

    private static long from(Map<String, @Nullable Object> row) {
        return ((Number) Objects.requireNonNull(row.get("valid_from"))).longValue();
    }

    @Test
    void a_value_of_any_column_is_found_by_view_table_row_and_field() {
        forEachTable((view, table, rows) -> {
            for (String column : Stream.concat(table.columns().stream(), STANDING.stream()).toList()) {
                if (column.equals(table.keys().getFirst())) {
                    continue;
                }
                Map<String, @Nullable Object> row = rows.stream().filter(one -> one.get(column) != null)
                        .skip(3).findFirst().orElseThrow(() -> new AssertionError(table.name() + "." + column));
                Object other = other(row.get(column));
                delete(table, row);
                insert(table, with(row, column, other));

                Difference difference = found(view, 1);

                assertThat(difference).as(table.name() + "." + column).satisfies(one -> {
                    assertThat(one.view()).isEqualTo(view);
                    assertThat(one.table()).isEqualTo(table.name());
                    assertThat(one.row()).isEqualTo(record(table, row));
                    assertThat(one.position()).isEqualTo(from(row));
                    assertThat(one.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(one.field()).isEqualTo(column);
                });
                assertThat(difference.found()).isNotEqualTo(difference.expected());
                delete(table, with(row, column, other));
                insert(table, row);
            }
        });
    }

    private static Object other(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number + 1;
            case Long number -> number == Long.MAX_VALUE ? 1_000_000L : number + 1;
            case String text when text.startsWith("{") -> text.substring(0, text.length() - 1) + ",\"more\":1}";
            case String text when text.startsWith("[") -> "[{\"source\":\"none\"}]";
            case null -> throw new AssertionError("Nothing to change");
            default -> value + "x";
        };
    }

    @Test
    void a_value_that_was_put_where_there_is_none_or_taken_away_is_found() {
        forEachTable((view, table, rows) -> {
            for (String column : nullable(table)) {
                for (boolean taken : List.of(true, false)) {
                    var row = rows.stream().filter(one -> (one.get(column) != null) == taken).findFirst();
                    if (row.isPresent()) {
                        var value = taken ? null : column.matches("issued|erased_revision") ? (Object) 5 : "text";
                        delete(table, row.get());
                        insert(table, with(row.get(), column, value));

                        Difference difference = found(view, 1);

                        assertThat(difference.field()).isEqualTo(column);
                        assertThat(difference.found() == null).isEqualTo(taken);
                        assertThat(difference.expected() == null).isEqualTo(!taken);
                        delete(table, row.get());
                        insert(table, row.get());
                    }
                }
            }
        });
    }

    private List<String> nullable(ViewTable table) {
        return database.jdbc().sql("""
                select lower(column_name) from information_schema.columns
                where lower(table_name) = ? and is_nullable = 'YES'""").param(table.name())
                .query((row, number) -> row.getString(1)).list();
    }

    @Test
    void a_row_that_was_deleted_is_missed() {
        forEachTable((view, table, rows) -> {
            for (int place : List.of(0, rows.size() / 2, rows.size() - 1)) {
                var row = rows.get(place);
                delete(table, row);

                Difference difference = found(view, 1);

                assertThat(difference.kind()).isEqualTo(Kind.MISSING);
                assertThat(difference.row()).isEqualTo(record(table, row));
                assertThat(difference.position()).isEqualTo(from(row));
                insert(table, row);
            }
        });
    }

    @Test
    void a_row_that_was_inserted_is_found_whatever_it_is_called() {
        forEachTable((view, table, rows) -> {
            String key = table.keys().getFirst();
            for (String name : List.of("", "!", "c0", "c1", "claim/c0", "claim/zzz", "i1", "incident/i1/", "s", "zzz",
                    "Ünknown", "\uD83D\uDE00", "\uFFFD")) {
                long from = 12_345;
                var inserted = with(with(rows.getLast(), key, name), "valid_from", from);
                inserted = with(inserted, "valid_to", Long.MAX_VALUE);
                insert(table, inserted);

                Difference difference = found(view, 1);

                assertThat(difference.kind()).isEqualTo(Kind.UNEXPECTED);
                assertThat(difference.table()).isEqualTo(table.name());
                assertThat(difference.row()).isEqualTo(name);
                assertThat(difference.position()).isEqualTo(from);
                delete(table, inserted);
            }
        });
    }

    @Test
    void a_row_that_was_given_to_another_record_is_found_in_both() {
        forEachTable((view, table, rows) -> {
            String key = table.keys().getFirst();
            var row = rows.get(rows.size() / 2);
            delete(table, row);
            insert(table, with(row, key, "zzz"));

            assertThat(found(view, 2)).satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(Kind.MISSING);
                assertThat(difference.row()).isEqualTo(record(table, row));
            });
            delete(table, with(row, key, "zzz"));
            insert(table, row);
        });
    }

    @Test
    void a_row_that_was_hidden_in_another_build_is_missed() {
        forEachTable((view, table, rows) -> {
            var row = rows.getFirst();
            delete(table, row);
            insert(table, with(row, "build", 99));

            assertThat(found(view, 1).kind()).isEqualTo(Kind.MISSING);
            delete(table, with(row, "build", 99));
            insert(table, row);
        });
    }

    @Test
    void thousands_of_rows_too_many_are_counted_and_one_of_them_is_named() {
        forEachTable((view, table, rows) -> {
            String key = table.keys().getFirst();
            String columns = database.jdbc().sql("select * from " + table.name() + " where 1 = 0")
                    .query(results -> {
                        List<String> names = new ArrayList<>();
                        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                            names.add(results.getMetaData().getColumnName(i));
                        }
                        return String.join(", ", names);
                    });
            String changed = Arrays.stream(columns.split(", "))
                    .map(column -> column.equalsIgnoreCase(key) ? "cast('zz' || number as varchar)" : column)
                    .collect(Collectors.joining(", "));
            int repeated = 100_000 / rows.size() + 1;
            database.jdbc().sql("insert into " + table.name() + " (" + columns + ") select " + changed + " from "
                    + table.name() + ", " + numbers(repeated)).update();

            Difference difference = found(view, repeated * rows.size());

            assertThat(difference.kind()).isEqualTo(Kind.UNEXPECTED);
            assertThat(difference.row()).startsWith("zz");
            database.jdbc().sql("delete from " + table.name() + " where " + key + " like 'zz%'").update();
        });
    }

    private static String numbers(int count) {
        return "(select n.number from (with recursive n(number) as (select 1 union all select number + 1 from n where"
                + " number < " + count + ") select number from n) n) numbered";
    }

    @Test
    void a_view_that_claims_to_stand_elsewhere_is_found() {
        for (View view : Views.in(database.source())) {
            setPosition(view, 9_999);
            assertThat(found(view.name(), 1)).satisfies(difference -> {
                assertThat(difference.table()).isEqualTo("view_build");
                assertThat(difference.field()).isEqualTo("position");
            });
            setPosition(view, 20);
            assertThat(check()).filteredOn(outcome -> outcome.view().equals(view.name())).singleElement()
                    .satisfies(outcome -> assertThat(outcome.different()).isPositive());
            setPosition(view, EVENTS - 1);
        }
    }

    private void setPosition(View view, long position) {
        database.jdbc().sql("update view_build set position = ? where view_name = ?").params(position, view.name())
                .update();
    }

    @Test
    void a_view_without_a_living_build_or_with_two_is_found() {
        for (View view : Views.in(database.source())) {
            database.jdbc().sql("update view_build set state = 'RETIRED' where view_name = ?").param(view.name())
                    .update();
            assertThat(found(view.name(), 1).field()).isEqualTo("state");
            database.jdbc().sql("update view_build set state = 'LIVING' where view_name = ?").param(view.name())
                    .update();
            database.jdbc().sql("""
                    insert into view_build (view_name, build, state, position) values (?, 2, 'LIVING', -1)""")
                    .param(view.name()).update();
            assertThat(found(view.name(), 1).field()).isEqualTo("state");
            database.jdbc().sql("delete from view_build where view_name = ? and build = 2").param(view.name()).update();
        }
    }

    @Test
    void rows_whose_keys_were_taken_away_are_found() {
        database.jdbc().sql("alter table timeline_claim drop constraint timeline_claim_key").update();
        database.jdbc().sql("alter table timeline_claim alter column id drop not null").update();
        database.jdbc().sql("update timeline_claim set id = null where id = 'c0'").update();

        assertThat(check()).filteredOn(outcome -> !outcome.isEqual()).singleElement()
                .satisfies(outcome -> assertThat(outcome.different() % 2).isZero());
    }

    @Test
    void a_row_that_stands_there_twice_is_found() {
        database.jdbc().sql("alter table source_citation drop constraint source_citation_key").update();
        database.jdbc().sql("""
                insert into source_citation select * from source_citation where claim = 'c0' and source = (
                    select min(source) from source_citation where claim = 'c0') and valid_from = (
                    select min(valid_from) from source_citation where claim = 'c0')""").update();

        assertThat(found("sources", 1)).satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.UNEXPECTED);
            assertThat(difference.row()).isEqualTo("c0");
            assertThat(difference.beside()).hasSize(1);
        });
    }

    @Test
    void all_rows_of_an_archive_whose_log_was_deleted_are_found() {
        database.jdbc().sql("delete from log_entry").update();

        assertThat(check()).allSatisfy(outcome -> {
            assertThat(outcome.different()).isEqualTo(outcome.rows()).isPositive();
            assertThat(Objects.requireNonNull(outcome.first()).kind()).isEqualTo(Kind.UNEXPECTED);
        });
    }
}
