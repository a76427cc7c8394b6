package org.tabularium.projections.source;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.rows.RecordTable;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;
import org.tabularium.projections.view.ViewTable;

/** The view of all sources and of who cites them. */
public final class SourceView implements View {

    private final RecordTable<SourceContent, SourceRow> sources;
    private final RecordTable<ClaimContent, CitationRow> citations;

    public SourceView(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.sources = RecordTable.byId(jdbc, SourceRow.TABLE, StreamId.Kind.SOURCE, SourceContent.class,
                (change, source, status) -> List.of(SourceRow.of(change, source, status)));
        this.citations = RecordTable.byId(jdbc, CitationRow.TABLE, StreamId.Kind.CLAIM, ClaimContent.class,
                (change, claim, status) -> claim == null ? List.of() : CitationRow.of(change, claim, status));
    }

    @Override
    public String name() {
        return ViewNames.SOURCES;
    }

    @Override
    public void apply(int build, List<Change> page) {
        sources.apply(build, page);
        citations.apply(build, page);
    }

    @Override
    public void forget(int build, StreamId stream) {
        sources.forget(build, stream);
        citations.forget(build, stream);
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(sources, citations);
    }
}
