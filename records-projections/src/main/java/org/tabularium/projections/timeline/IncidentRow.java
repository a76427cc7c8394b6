package org.tabularium.projections.timeline;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.log.Moments;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.number;
import static org.tabularium.projections.rows.Table.Column.text;

/** An incident, with what lists choose and sort by; an erased one is in no order of time and has no words. */
record IncidentRow(String id, @Nullable String country, RecordStatus status, Days occurred, @Nullable String words,
        int revision, long recordedAt, @Nullable String content) implements RecordRow<IncidentRow> {

    static final Table<IncidentRow> TABLE = new Table<>("timeline_incident",
            List.of(text("id"), text("country"), text("status"), number("earliest"), number("latest"),
                    text("search_text"), number("revision"), number("recorded_at"), text("content")),
            row -> new @Nullable Object[]{ row.id, row.country, row.status.name(), row.occurred.earliest(),
                    row.occurred.latest(), row.words, row.revision, row.recordedAt, row.content },
            (row, number) -> new IncidentRow(row.getString("id"), row.getString("country"),
                    RecordStatus.valueOf(row.getString("status")),
                    new Days(row.getLong("earliest"), row.getLong("latest")), row.getString("search_text"),
                    row.getInt("revision"), row.getLong("recorded_at"), row.getString("content")));

    static IncidentRow of(Change change, @Nullable IncidentContent incident, RecordStatus status) {
        String id = change.entry().stream().id();
        if (incident == null) {
            return new IncidentRow(id, null, status, Days.of(null), null, change.entry().revision(),
                    Moments.micros(change.entry().recordedAt()), null);
        }
        return new IncidentRow(id, Words.foldedOrNull(incident.place().country()), status,
                Days.of(incident.occurred()), Words.of(id, incident), change.entry().revision(),
                Moments.micros(change.entry().recordedAt()), change.json());
    }

    @Override
    public IncidentRow carried(Change change, RecordStatus next) {
        return new IncidentRow(id, country, next, occurred, words, change.entry().revision(),
                Moments.micros(change.entry().recordedAt()), content);
    }
}
