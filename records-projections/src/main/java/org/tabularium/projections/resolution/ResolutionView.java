package org.tabularium.projections.resolution;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.rows.RecordTable;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;
import org.tabularium.projections.view.ViewTable;

/** The view of the claims that state acts. */
public final class ResolutionView implements View {

    private final RecordTable<ClaimContent, ActRow> acts;

    public ResolutionView(DataSource database) {
        this.acts = RecordTable.byId(new JdbcTemplate(database), ActRow.TABLE, StreamId.Kind.CLAIM,
                ClaimContent.class, (change, claim, status) -> claim != null && claim.statement() instanceof Resolution
                        ? List.of(ActRow.of(change, claim, status))
                        : List.of());
    }

    @Override
    public String name() {
        return ViewNames.RESOLUTIONS;
    }

    @Override
    public void apply(int build, List<Change> page) {
        acts.apply(build, page);
    }

    @Override
    public void forget(int build, StreamId stream) {
        acts.forget(build, stream);
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(acts);
    }
}
