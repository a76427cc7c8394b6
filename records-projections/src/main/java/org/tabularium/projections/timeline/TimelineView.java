package org.tabularium.projections.timeline;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.rows.RecordTable;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;
import org.tabularium.projections.view.ViewTable;

/** The view of all incidents and all claims. */
public final class TimelineView implements View {

    private final RecordTable<IncidentContent, IncidentRow> incidents;
    private final RecordTable<ClaimContent, ClaimRow> claims;

    public TimelineView(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.incidents = RecordTable.byId(jdbc, IncidentRow.TABLE, StreamId.Kind.INCIDENT, IncidentContent.class,
                (change, incident, status) -> List.of(IncidentRow.of(change, incident, status)));
        this.claims = RecordTable.byId(jdbc, ClaimRow.TABLE, StreamId.Kind.CLAIM, ClaimContent.class,
                (change, claim, status) -> List.of(ClaimRow.of(change, claim, status)));
    }

    @Override
    public String name() {
        return ViewNames.TIMELINE;
    }

    @Override
    public void apply(int build, List<Change> page) {
        incidents.apply(build, page);
        claims.apply(build, page);
    }

    @Override
    public void forget(int build, StreamId stream) {
        incidents.forget(build, stream);
        claims.forget(build, stream);
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(incidents, claims);
    }
}
