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

/**
 * A source, what it derives from, when it was issued at the latest, and the position at which it was described so; of
 * an erased one only the latter, and how it stands.
 */
record SourceRow(String id, @Nullable String derivedFrom, @Nullable Long issued, long described, RecordStatus status,
        int revision, long recordedAt, @Nullable String content) implements RecordRow<SourceRow> {

    static final Table<SourceRow> TABLE = new Table<>("source_record",
            List.of(text("id"), text("derived_from"), number("issued"), number("described"), text("status"),
                    number("revision"), number("recorded_at"), text("content")),
            row -> new @Nullable Object[]{ row.id, row.derivedFrom, row.issued, row.described, row.status.name(),
                    row.revision, row.recordedAt, row.content },
            (row, number) -> new SourceRow(row.getString("id"), row.getString("derived_from"),
                    row.getObject("issued", Long.class), row.getLong("described"),
                    RecordStatus.valueOf(row.getString("status")),
                    row.getInt("revision"), row.getLong("recorded_at"), row.getString("content")));

    static SourceRow of(Change change, @Nullable SourceContent source, RecordStatus status) {
        return new SourceRow(change.entry().stream().id(), source == null ? null : source.derivedFrom(),
                source == null ? null : IssueDate.latest(source.csl()), change.entry().position(), status,
                change.entry().revision(),
                Moments.micros(change.entry().recordedAt()), change.json());
    }

    @Override
    public SourceRow carried(Change change, RecordStatus next) {
        return new SourceRow(id, derivedFrom, issued, described, next, change.entry().revision(),
                Moments.micros(change.entry().recordedAt()), content);
    }
}
