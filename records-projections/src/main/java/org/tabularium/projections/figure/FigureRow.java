package org.tabularium.projections.figure;

import java.util.List;
import java.util.Objects;

import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Facet;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.number;
import static org.tabularium.projections.rows.Table.Column.text;

/** A claim that states a figure. A withdrawn one keeps a row, which no answer shows, until it is reinstated. */
record FigureRow(String id, String incident, Facet facet, RecordStatus status, int revision,
        String content) implements RecordRow<FigureRow> {

    static FigureRow of(Change change, ClaimContent claim, RecordStatus status) {
        return new FigureRow(change.entry().stream().id(), claim.incident(), claim.statement().about(), status,
                change.entry().revision(), Objects.requireNonNull(change.json()));
    }

    static Table<FigureRow> table(String name) {
        return new Table<>(name,
                List.of(text("id"), text("incident"), text("facet"), text("status"), number("revision"),
                        text("content")),
                row -> new Object[]{ row.id, row.incident, row.facet.name(), row.status.name(), row.revision,
                        row.content },
                (row, number) -> new FigureRow(row.getString("id"), row.getString("incident"),
                        Facet.valueOf(row.getString("facet")), RecordStatus.valueOf(row.getString("status")),
                        row.getInt("revision"), row.getString("content")));
    }

    @Override
    public FigureRow carried(Change change, RecordStatus next) {
        return new FigureRow(id, incident, facet, next, change.entry().revision(), content);
    }
}
