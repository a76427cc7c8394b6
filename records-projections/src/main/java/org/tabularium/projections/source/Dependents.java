package org.tabularium.projections.source;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.AsOf;

/**
 * Finds what depends on a source. The sums keep H2 from choosing its indexes by the positions, of which nearly all
 * match, instead of by the ids.
 */
final class Dependents {

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
            Set<String> copies = new TreeSet<>(ids("""
                    select distinct id from source_record
                    where derived_from = any(?) and valid_from + 0 <= ? and (valid_to is null or valid_to > ?)""",
                    array(step), position, position));
            copies.removeAll(all);
            all.addAll(copies);
            step = copies;
        }
        return all;
    }

    private List<String> citing(Set<String> sources, long position) {
        return ids("""
                select distinct claim from source_citation where source = any(?) and status = 'CURRENT'
                and valid_from + 0 <= ? and (valid_to is null or valid_to > ?) order by claim""",
                array(sources), position, position);
    }

    private List<String> citingElsewhere(List<String> claims, Set<String> sources, long position) {
        return ids("""
                select distinct claim from source_citation where claim = any(?) and source <> all(?)
                and valid_from + 0 <= ? and (valid_to is null or valid_to > ?)""",
                array(claims), array(sources), position, position);
    }

    private List<String> ids(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query((row, number) -> row.getString(1)).list();
    }

    private static SqlArrayValue array(Collection<String> ids) {
        return new SqlArrayValue("varchar", ids.toArray());
    }
}
