package org.tabularium.projections.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.audit.Difference.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever row is put into a view or taken out of it is found, with its name. */
@ParameterizedClass
@EnumSource
class TamperedRowsTest extends TamperedArchive {

    TamperedRowsTest(Product product) {
        super(product);
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
            int repeated = 10_000 / rows.size() + 1;
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
}
