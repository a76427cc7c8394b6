package org.tabularium.projections.history;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.Moments;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.number;
import static org.tabularium.projections.rows.Table.Column.text;

/** One revision of a record: the event that made it, and how the record stood after it. */
record RevisionRow(String stream, int revision, long recordedAt, String actor, String type, Grounds grounds,
        RecordStatus status, @Nullable String content) implements RecordRow<RevisionRow> {

    static final Table<RevisionRow> TABLE = new Table<>("history_revision",
            List.of(text("stream"), number("revision"), number("recorded_at"), text("actor"), text("type"),
                    text("kind"), text("reason"), text("basis"), text("legal_basis"), number("erased_revision"),
                    text("import_id"),
                    text("status"), text("content")),
            row -> new @Nullable Object[]{ row.stream, row.revision, row.recordedAt, row.actor, row.type,
                    row.grounds.kind(), row.grounds.reason(), row.grounds.basis(), row.grounds.legalBasis(),
                    row.grounds.erasedRevision(), row.grounds.importId(), row.status.name(), row.content },
            (row, number) -> new RevisionRow(row.getString("stream"), row.getInt("revision"),
                    row.getLong("recorded_at"), row.getString("actor"), row.getString("type"),
                    Grounds.read(row),
                    RecordStatus.valueOf(row.getString("status")), row.getString("content")));

    static RevisionRow of(Change change, RecordStatus status) {
        return of(change, change.json(), status);
    }

    private static RevisionRow of(Change change, @Nullable String content, RecordStatus status) {
        return new RevisionRow(change.entry().stream().toString(), change.entry().revision(),
                Moments.micros(change.entry().recordedAt()), change.entry().actor(), change.entry().type(),
                Grounds.of(change.event()), status, content);
    }

    @Override
    public RevisionRow carried(Change change, RecordStatus next) {
        return of(change, content, next);
    }
}
