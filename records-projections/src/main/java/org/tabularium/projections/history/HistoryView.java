package org.tabularium.projections.history;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.rows.RecordTable;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;
import org.tabularium.projections.view.ViewTable;

/** The view of every revision of every record. */
public final class HistoryView implements View {

    private final RecordTable<Record, RevisionRow> revisions;

    public HistoryView(DataSource database) {
        this.revisions = RecordTable.byStream(new JdbcTemplate(database), RevisionRow.TABLE,
                (change, content, status) -> List.of(RevisionRow.of(change, status)));
    }

    @Override
    public String name() {
        return ViewNames.HISTORY;
    }

    @Override
    public void apply(int build, List<Change> page) {
        revisions.apply(build, page);
    }

    @Override
    public void forget(int build, StreamId stream) {
        revisions.forget(build, stream);
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(revisions);
    }
}
