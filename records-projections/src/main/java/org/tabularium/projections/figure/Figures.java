package org.tabularium.projections.figure;

import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.Facet;
import org.tabularium.projections.asof.Blocks;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.source.Origins;
import org.tabularium.projections.source.Provenance;

/** The current figures of an incident, from one table of figures and from the view of sources at the same position. */
public final class Figures {

    private final JdbcClient jdbc;
    private final Origins origins;
    private final String query;

    public Figures(DataSource database, String view, String table) {
        this.jdbc = JdbcClient.create(database);
        this.origins = new Origins(database);
        this.query = "select t.id, t.revision, t.content, t.valid_from "
                + Standing.among(table, view, "t.incident = ? and t.facet = ?")
                + " and t.status = 'CURRENT' order by t.valid_from";
    }

    /** The figures of one facet that the rule keeps. */
    public ChosenFigures of(String incident, Facet facet, long position, Rule rule) {
        List<StatedFigure> found = jdbc.sql(query)
                .params(Blocks.around(position), incident, facet.name(), position, position)
                .query(StatedFigure::read).list();
        Provenance provenance = origins.of(found.stream().flatMap(figure -> figure.claim().citations().stream())
                .map(Citation::source).collect(Collectors.toSet()), position);
        return ChosenFigures.of(found, rule, provenance);
    }
}
