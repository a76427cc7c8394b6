package org.tabularium.projections.casualty;

import java.util.List;

import javax.sql.DataSource;

import org.tabularium.core.claim.Facet;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.Figures;
import org.tabularium.projections.figure.IncidentFigures;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.view.ViewNames;

/** The casualties of incidents, and all other figures but those of hostages. */
public final class Casualties {

    private final Figures figures;

    public Casualties(DataSource database) {
        this.figures = new Figures(database, ViewNames.CASUALTIES, CasualtyView.TABLE);
    }

    /**
     * The casualties of an incident; the views {@code casualties} and {@code sources} must have reached the position.
     */
    public IncidentFigures of(String incident, AsOf asOf, Rule rule) {
        return figures(incident, Facet.CASUALTY, asOf, rule);
    }

    /** The casualties of an incident, side by side, at the position. */
    public List<Block> blocks(String incident, long position, Rule rule) {
        return figures.of(incident, Facet.CASUALTY, position, rule).asBlocks();
    }

    /** The same for any facet of figures but {@link Facet#HOSTAGE}, which is another view's. */
    public IncidentFigures figures(String incident, Facet facet, AsOf asOf, Rule rule) {
        if (facet == Facet.HOSTAGE) {
            throw new IllegalArgumentException("Figures of hostages are in the view of hostages");
        }
        return new IncidentFigures(incident, asOf, rule, figures.of(incident, facet, asOf.at(), rule).asBlocks());
    }
}
