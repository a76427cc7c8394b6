package org.tabularium.projections.source;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/** Finds the copies of sources; the view is {@code sources}. */
final class Copies {

    private static final String COPIES = """
            select distinct t.id from unnest(?) as s (source)
            left join source_record t on t.derived_from = s.source and t.build = %s
            where t.valid_from <= ? and t.valid_to > ?""".formatted(Standing.build(ViewNames.SOURCES));

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The source and all that derive from it at first or further hand, as the archive knows it at the position: one
     * query for each step along the longest chain of copies.
     */
    Set<String> with(String source, long position) {
        Set<String> all = new TreeSet<>(Set.of(source));
        Set<String> step = Set.of(source);
        while (!step.isEmpty()) {
            Set<String> copies = new TreeSet<>(jdbc.sql(COPIES)
                    .params(new SqlArrayValue("varchar", step.toArray()), position, position)
                    .query(String.class).list());
            copies.removeAll(all);
            all.addAll(copies);
            step = copies;
        }
        return all;
    }
}
