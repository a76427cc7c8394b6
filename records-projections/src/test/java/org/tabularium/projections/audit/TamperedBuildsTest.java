package org.tabularium.projections.audit;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.Views;
import org.tabularium.projections.audit.Difference.Kind;
import org.tabularium.projections.view.View;

import static org.assertj.core.api.Assertions.assertThat;

/** A view that shows another build than the one the log gives, or one as of elsewhere, is found. */
@ParameterizedClass
@EnumSource
class TamperedBuildsTest extends TamperedArchive {

    TamperedBuildsTest(Product product) {
        super(product);
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
    void all_rows_of_an_archive_whose_log_was_deleted_are_found() {
        database.jdbc().sql("delete from log_entry").update();

        assertThat(check()).allSatisfy(outcome -> {
            assertThat(outcome.different()).isEqualTo(outcome.rows()).isPositive();
            assertThat(Objects.requireNonNull(outcome.first()).kind()).isEqualTo(Kind.UNEXPECTED);
        });
    }
}
