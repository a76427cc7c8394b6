package org.tabularium.projections.resolution;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.AsOf;

/** The acts on incidents. */
public final class Resolutions {

    private final JdbcClient jdbc;

    public Resolutions(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The acts on an incident; the view {@code resolutions} must have reached the position. */
    public IncidentResolutions of(String incident, AsOf asOf) {
        List<Act> acts = jdbc.sql("""
                select id, revision, content, valid_from from resolution_act
                where incident = ? and status = 'CURRENT'
                and valid_from <= ? and (valid_to is null or valid_to > ?)""")
                .params(incident, asOf.at(), asOf.at()).query(Act::read).list();
        List<Act> ordered = acts.stream().sorted(Act.BY_DATE).toList();
        return new IncidentResolutions(incident, asOf, ordered, ActCount.all(ordered));
    }
}
