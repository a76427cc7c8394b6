package org.tabularium.projections.resolution;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.asof.Blocks;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/** The acts on incidents. */
public final class Resolutions {

    private static final String ACTS = "select t.id, t.revision, t.content, t.valid_from "
            + Standing.among("resolution_act", ViewNames.RESOLUTIONS, "t.incident = ?") + " and t.status = 'CURRENT'";

    private final JdbcClient jdbc;

    public Resolutions(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The acts on an incident; the view {@code resolutions} must have reached the position. */
    public IncidentResolutions of(String incident, AsOf asOf) {
        List<Act> acts = jdbc.sql(ACTS)
                .params(Blocks.around(asOf.at()), incident, asOf.at(), asOf.at()).query(Act::read).list();
        List<Act> ordered = acts.stream().sorted(Act.BY_DATE).toList();
        return new IncidentResolutions(incident, asOf, ordered, ActCount.all(ordered));
    }
}
