package org.tabularium.projections.figure;

import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.Facet;
import org.tabularium.projections.source.Origins;
import org.tabularium.projections.source.Provenance;

/** The current figures of an incident, from one table of figures and from the view of sources at the same position. */
public final class Figures {

    private final JdbcClient jdbc;
    private final Origins origins;
    private final String query;

    public Figures(DataSource database, String table) {
        this.jdbc = JdbcClient.create(database);
        this.origins = new Origins(database);
        this.query = """
                select id, revision, content, valid_from from %s
                where incident = ? and facet = ? and status = 'CURRENT'
                and valid_from <= ? and (valid_to is null or valid_to > ?) order by valid_from""".formatted(table);
    }

    /** The figures of one facet that the rule keeps. */
    public ChosenFigures of(String incident, Facet facet, long position, Rule rule) {
        List<StatedFigure> found = jdbc.sql(query).params(incident, facet.name(), position, position)
                .query(StatedFigure::read).list();
        Provenance provenance = origins.of(found.stream().flatMap(figure -> figure.claim().citations().stream())
                .map(Citation::source).collect(Collectors.toSet()), position);
        return ChosenFigures.of(found, rule, provenance);
    }
}
