package org.tabularium.projections;

import java.util.List;

import javax.sql.DataSource;

import org.tabularium.projections.casualty.CasualtyView;
import org.tabularium.projections.history.HistoryView;
import org.tabularium.projections.hostage.HostageView;
import org.tabularium.projections.resolution.ResolutionView;
import org.tabularium.projections.source.SourceView;
import org.tabularium.projections.timeline.TimelineView;
import org.tabularium.projections.view.View;

/** All views of the archive. */
public final class Views {

    private Views() {}

    /** The views whose rows are in the database. */
    public static List<View> in(DataSource database) {
        return List.of(CasualtyView.in(database), HostageView.in(database), new ResolutionView(database),
                new TimelineView(database), new SourceView(database), new HistoryView(database));
    }
}
