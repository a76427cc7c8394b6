package org.tabularium.projections.resolution;

import java.util.List;
import java.util.Objects;

import org.tabularium.core.claim.ClaimContent;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.number;
import static org.tabularium.projections.rows.Table.Column.text;

/** A claim that states an act. A withdrawn one keeps a row, which no answer shows, until it is reinstated. */
record ActRow(String id, String incident, RecordStatus status, int revision,
        String content) implements RecordRow<ActRow> {

    static final Table<ActRow> TABLE = new Table<>("resolution_act",
            List.of(text("id"), text("incident"), text("status"), number("revision"), text("content")),
            row -> new Object[]{ row.id, row.incident, row.status.name(), row.revision, row.content },
            (row, number) -> new ActRow(row.getString("id"), row.getString("incident"),
                    RecordStatus.valueOf(row.getString("status")), row.getInt("revision"), row.getString("content")));

    static ActRow of(Change change, ClaimContent claim, RecordStatus status) {
        return new ActRow(change.entry().stream().id(), claim.incident(), status, change.entry().revision(),
                Objects.requireNonNull(change.json()));
    }

    @Override
    public ActRow carried(Change change, RecordStatus next) {
        return new ActRow(id, incident, next, change.entry().revision(), content);
    }
}
