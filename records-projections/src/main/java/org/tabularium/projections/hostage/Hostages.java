package org.tabularium.projections.hostage;

import javax.sql.DataSource;

import org.tabularium.core.claim.Facet;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.figure.ChosenFigures;
import org.tabularium.projections.figure.Figures;
import org.tabularium.projections.figure.IncidentFigures;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.view.ViewNames;

/** The hostages of incidents. */
public final class Hostages {

    private final Figures figures;

    public Hostages(DataSource database) {
        this.figures = new Figures(database, ViewNames.HOSTAGES, HostageView.TABLE);
    }

    /** The hostages of an incident; the views {@code hostages} and {@code sources} must have reached the position. */
    public IncidentHostages of(String incident, AsOf asOf, Rule rule) {
        ChosenFigures chosen = figures.of(incident, Facet.HOSTAGE, asOf.at(), rule);
        return new IncidentHostages(incident, asOf, rule, chosen.asBlocks(), LifeLineFigure.inOrder(chosen));
    }

    /** The same in the shape that the figures of every facet have. */
    public IncidentFigures figures(String incident, AsOf asOf, Rule rule) {
        return new IncidentFigures(incident, asOf, rule,
                figures.of(incident, Facet.HOSTAGE, asOf.at(), rule).asBlocks());
    }
}
