package org.tabularium.projections.source;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.asof.Blocks;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/** Finds what depends on a source. */
final class Dependents {

    private static final String LIVING = Standing.AT + " and build = " + Standing.build(ViewNames.SOURCES);

    private static final String COPIES = "select distinct id from source_record where derived_from = any(?) and "
            + LIVING;

    private static final String CITING = "select t.claim "
            + Standing.among("source_citation", ViewNames.SOURCES, "t.source = ?") + " and t.status = 'CURRENT'";

    private static final String CITING_ELSEWHERE = "select distinct claim from source_citation"
            + " where claim = any(?) and source <> all(?) and " + LIVING;

    private final JdbcClient jdbc;

    Dependents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Impact of(String source, AsOf asOf) {
        Set<String> falling = withCopies(source, asOf.at());
        List<String> claims = citing(falling, asOf.at());
        Set<String> elsewhere = Set.copyOf(citingElsewhere(claims, falling, asOf.at()));
        return new Impact(source, asOf, falling.stream().filter(id -> !id.equals(source)).toList(), claims,
                claims.stream().filter(claim -> !elsewhere.contains(claim)).toList());
    }

    /** The source and all that derive from it: one query for each step along the longest chain of copies. */
    private Set<String> withCopies(String source, long position) {
        Set<String> all = new TreeSet<>(Set.of(source));
        Set<String> step = Set.of(source);
        while (!step.isEmpty()) {
            Set<String> copies = new TreeSet<>(ids(COPIES, array(step), position, position));
            copies.removeAll(all);
            all.addAll(copies);
            step = copies;
        }
        return all;
    }

    private List<String> citing(Set<String> sources, long position) {
        return sources.stream()
                .flatMap(source -> ids(CITING, Blocks.around(position), source, position, position).stream()).distinct()
                .sorted().toList();
    }

    private List<String> citingElsewhere(List<String> claims, Set<String> sources, long position) {
        return ids(CITING_ELSEWHERE, array(claims), array(sources), position, position);
    }

    private List<String> ids(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query((row, number) -> row.getString(1)).list();
    }

    private static SqlArrayValue array(Collection<String> ids) {
        return new SqlArrayValue("varchar", ids.toArray());
    }
}
