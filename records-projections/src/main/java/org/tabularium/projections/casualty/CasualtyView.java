package org.tabularium.projections.casualty;

import javax.sql.DataSource;

import org.tabularium.core.claim.Facet;
import org.tabularium.projections.figure.FigureView;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

/** The view of all figures but those of hostages. */
public final class CasualtyView {

    static final String TABLE = "casualty_figure";

    private CasualtyView() {}

    /** The view whose rows are in the database. */
    public static View in(DataSource database) {
        return new FigureView(ViewNames.CASUALTIES, TABLE, facet -> facet != Facet.HOSTAGE, database);
    }
}
