package org.tabularium.projections.source;

import java.util.List;

import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.text;

/** That a claim cites a source, once however often it does, and how the claim stands. */
record CitationRow(String claim, String source, RecordStatus status) implements RecordRow<CitationRow> {

    static final Table<CitationRow> TABLE = new Table<>("source_citation", 2,
            List.of(text("claim"), text("source"), text("status")),
            row -> new Object[]{ row.claim, row.source, row.status.name() },
            (row, number) -> new CitationRow(row.getString("claim"), row.getString("source"),
                    RecordStatus.valueOf(row.getString("status"))));

    static List<CitationRow> of(Change change, ClaimContent claim, RecordStatus status) {
        return claim.citations().stream().map(Citation::source).distinct()
                .map(source -> new CitationRow(change.entry().stream().id(), source, status)).toList();
    }

    @Override
    public CitationRow carried(Change change, RecordStatus next) {
        return new CitationRow(claim, source, next);
    }
}
