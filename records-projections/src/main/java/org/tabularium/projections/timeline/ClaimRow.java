package org.tabularium.projections.timeline;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.log.Moments;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.number;
import static org.tabularium.projections.rows.Table.Column.text;

/**
 * A claim of any shape and status, with what lists choose and sort by. What comes after an erasure says anew whether the
 * claim stands, so that here, other than in the rows of sources, an erased claim has no other status than that.
 */
record ClaimRow(String id, @Nullable String incident, @Nullable String facet, @Nullable String measure,
        @Nullable String group, @Nullable String claimant, RecordStatus status, Days occurred, @Nullable String words,
        int revision, long recordedAt, @Nullable String content) implements RecordRow<ClaimRow> {

    static final Table<ClaimRow> TABLE = new Table<>("timeline_claim",
            List.of(text("id"), text("incident"), text("facet"), text("measure"), text("figure_group"),
                    text("claimant"), text("status"), number("earliest"), number("latest"), text("search_text"),
                    number("revision"), number("recorded_at"), text("content")),
            row -> new @Nullable Object[]{ row.id, row.incident, row.facet, row.measure, row.group, row.claimant,
                    row.status.name(), row.occurred.earliest(), row.occurred.latest(), row.words, row.revision,
                    row.recordedAt, row.content },
            (row, number) -> new ClaimRow(row.getString("id"), row.getString("incident"), row.getString("facet"),
                    row.getString("measure"), row.getString("figure_group"), row.getString("claimant"),
                    RecordStatus.valueOf(row.getString("status")),
                    new Days(row.getLong("earliest"), row.getLong("latest")), row.getString("search_text"),
                    row.getInt("revision"), row.getLong("recorded_at"), row.getString("content")));

    ClaimRow {
        // By it erased claims are found, as others are by theirs.
        status = content == null ? RecordStatus.ERASED : status;
    }

    static ClaimRow of(Change change, @Nullable ClaimContent claim, RecordStatus status) {
        String id = change.entry().stream().id();
        if (claim == null) {
            return new ClaimRow(id, null, null, null, null, null, status, Days.of(null), null,
                    change.entry().revision(), Moments.micros(change.entry().recordedAt()), null);
        }
        Figure figure = claim.statement() instanceof Figure stated ? stated : null;
        return new ClaimRow(id, claim.incident(), claim.statement().about().name(),
                figure == null ? null : figure.measure().name(), figure == null ? null : figure.group().name(),
                Words.folded(claim.claimant().name()), status, Days.of(claim.occurred()), Words.of(id, claim),
                change.entry().revision(), Moments.micros(change.entry().recordedAt()), change.json());
    }

    @Override
    public ClaimRow carried(Change change, RecordStatus next) {
        return new ClaimRow(id, incident, facet, measure, group, claimant, next, occurred, words,
                change.entry().revision(), Moments.micros(change.entry().recordedAt()), content);
    }
}
