package org.tabularium.projections.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.Moments;
import org.tabularium.core.source.SourceContent;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.number;
import static org.tabularium.projections.rows.Table.Column.text;

/** A source, what it derives from, and when it was issued at the latest; of an erased one only how it stands. */
record SourceRow(String id, @Nullable String derivedFrom, @Nullable Long issued, RecordStatus status, int revision,
        long recordedAt, @Nullable String content) implements RecordRow<SourceRow> {

    static final Table<SourceRow> TABLE = new Table<>("source_record",
            List.of(text("id"), text("derived_from"), number("issued"), text("status"), number("revision"),
                    number("recorded_at"), text("content")),
            row -> new @Nullable Object[]{ row.id, row.derivedFrom, row.issued, row.status.name(), row.revision,
                    row.recordedAt, row.content },
            (row, number) -> new SourceRow(row.getString("id"), row.getString("derived_from"),
                    row.getObject("issued", Long.class), RecordStatus.valueOf(row.getString("status")),
                    row.getInt("revision"), row.getLong("recorded_at"), row.getString("content")));

    static SourceRow of(Change change, @Nullable SourceContent source, RecordStatus status) {
        return new SourceRow(change.entry().stream().id(), source == null ? null : source.derivedFrom(),
                source == null ? null : IssueDate.latest(source.csl()), status, change.entry().revision(),
                Moments.micros(change.entry().recordedAt()), change.json());
    }

    @Override
    public SourceRow carried(Change change, RecordStatus next) {
        return new SourceRow(id, derivedFrom, issued, next, change.entry().revision(),
                Moments.micros(change.entry().recordedAt()), content);
    }
}
