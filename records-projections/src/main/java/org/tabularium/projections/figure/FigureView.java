package org.tabularium.projections.figure;

import java.util.List;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.rows.RecordTable;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewTable;

/** A view of the claims that state figures of some facets. */
public final class FigureView implements View {

    private final String name;
    private final Predicate<Facet> facets;
    private final RecordTable<ClaimContent, FigureRow> figures;

    public FigureView(String name, String table, Predicate<Facet> facets, DataSource database) {
        this.name = name;
        this.facets = facets;
        this.figures = RecordTable.byId(new JdbcTemplate(database), FigureRow.table(table), StreamId.Kind.CLAIM,
                ClaimContent.class, this::rows);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void apply(int build, List<Change> page) {
        figures.apply(build, page);
    }

    @Override
    public void forget(int build, StreamId stream) {
        figures.forget(build, stream);
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(figures);
    }

    private List<FigureRow> rows(Change change, @Nullable ClaimContent claim, RecordStatus status) {
        return claim != null && claim.statement() instanceof Figure figure && facets.test(figure.facet())
                ? List.of(FigureRow.of(change, claim, status))
                : List.of();
    }
}
