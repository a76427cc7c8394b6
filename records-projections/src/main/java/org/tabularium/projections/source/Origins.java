package org.tabularium.projections.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/** Where sources come from; the view is {@code sources}. */
public final class Origins {

    private static final String ORIGINS = """
            select t.id, t.derived_from, t.issued from unnest(?) as s (source)
            left join source_record t on t.id = s.source and t.build = %s
            where t.valid_from <= ? and t.valid_to > ?""".formatted(Standing.build(ViewNames.SOURCES));

    private final JdbcClient jdbc;

    public Origins(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The provenance of the sources: one query for each step along the longest chain of copies. */
    public Provenance of(Collection<String> sources, long position) {
        Map<String, Provenance.Origin> origins = new HashMap<>();
        Set<String> wanted = new HashSet<>(sources);
        while (!wanted.isEmpty()) {
            Map<String, Provenance.Origin> found = read(wanted, position);
            origins.putAll(found);
            wanted = new HashSet<>();
            for (Provenance.Origin origin : found.values()) {
                if (origin.derivedFrom() != null && !origins.containsKey(origin.derivedFrom())) {
                    wanted.add(origin.derivedFrom());
                }
            }
        }
        return new Provenance(origins);
    }

    private Map<String, Provenance.Origin> read(Set<String> sources, long position) {
        Map<String, Provenance.Origin> found = new HashMap<>();
        jdbc.sql(ORIGINS)
                .params(new SqlArrayValue("varchar", sources.toArray()), position, position)
                .query(row -> {
                    found.put(row.getString("id"), new Provenance.Origin(row.getString("derived_from"),
                            row.getObject("issued", Long.class)));
                });
        return found;
    }
}
