package org.tabularium.projections.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.audit.Difference.Kind;
import org.tabularium.projections.view.ViewTable;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever value is changed in a view is found, with its name. */
@ParameterizedClass
@EnumSource
class TamperedValuesTest extends TamperedArchive {

    TamperedValuesTest(Product product) {
        super(product);
    }

    private static final List<String> STANDING = List.of("valid_from", "valid_to", "block");

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
}
