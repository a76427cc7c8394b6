package org.tabularium.projections.hostage;

import javax.sql.DataSource;

import org.tabularium.core.claim.Facet;
import org.tabularium.projections.figure.FigureView;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

/** The view of the figures of hostages. */
public final class HostageView {

    static final String TABLE = "hostage_figure";

    private HostageView() {}

    /** The view whose rows are in the database. */
    public static View in(DataSource database) {
        return new FigureView(ViewNames.HOSTAGES, TABLE, facet -> facet == Facet.HOSTAGE, database);
    }
}
