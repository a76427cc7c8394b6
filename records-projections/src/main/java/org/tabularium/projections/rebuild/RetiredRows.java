package org.tabularium.projections.rebuild;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewTable;

/**
 * Deletes the rows of builds that no reader is shown any more, a few records at a time, so that nobody waits for it.
 */
final class RetiredRows {

    private static final int PORTION = 2_000;

    private final JdbcClient jdbc;
    private final Builds builds;

    RetiredRows(DataSource database, Builds builds) {
        this.jdbc = JdbcClient.create(database);
        this.builds = builds;
    }

    /** Deletes all rows of the build, unless it is to stop before; what is left is for the next time. */
    void delete(View view, Build retired, BooleanSupplier stopped) {
        for (ViewTable table : view.tables()) {
            if (!delete(table, retired.number(), stopped)) {
                return;
            }
        }
        builds.remove(retired);
    }

    private boolean delete(ViewTable table, int build, BooleanSupplier stopped) {
        String from = "";
        while (!stopped.getAsBoolean()) {
            Optional<String> to = after(table, from);
            if (to.isEmpty()) {
                jdbc.sql("delete from %s where %s > ? and build = ?".formatted(table.name(), key(table)))
                        .params(from, build).update();
                return true;
            }
            jdbc.sql("delete from %1$s where %2$s > ? and %2$s <= ? and build = ?".formatted(table.name(), key(table)))
                    .params(from, to.get(), build).update();
            from = to.get();
        }
        return false;
    }

    /** The record so many rows further on; empty where there are fewer. */
    private Optional<String> after(ViewTable table, String record) {
        return jdbc.sql("select %1$s from %2$s where %1$s > ? order by %1$s offset %3$d rows fetch next 1 rows only"
                .formatted(key(table), table.name(), PORTION)).param(record).query(String.class).optional();
    }

    private static String key(ViewTable table) {
        return table.keys().getFirst();
    }
}
