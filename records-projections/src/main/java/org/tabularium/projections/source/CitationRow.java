package org.tabularium.projections.source;

import java.util.List;

import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.projections.rows.RecordRow;
import org.tabularium.projections.rows.Table;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

import static org.tabularium.projections.rows.Table.Column.number;
import static org.tabularium.projections.rows.Table.Column.text;

/** That a claim cites a source, once however often it does, how the claim stands, and how many sources it cites. */
record CitationRow(String claim, String source, RecordStatus status, int cited) implements RecordRow<CitationRow> {

    static final Table<CitationRow> TABLE = new Table<>("source_citation", 2,
            List.of(text("claim"), text("source"), text("status"), number("cited")),
            row -> new Object[]{ row.claim, row.source, row.status.name(), row.cited },
            (row, number) -> new CitationRow(row.getString("claim"), row.getString("source"),
                    RecordStatus.valueOf(row.getString("status")), row.getInt("cited")));

    static List<CitationRow> of(Change change, ClaimContent claim, RecordStatus status) {
        List<String> sources = claim.citations().stream().map(Citation::source).distinct().toList();
        return sources.stream()
                .map(source -> new CitationRow(change.entry().stream().id(), source, status, sources.size())).toList();
    }

    @Override
    public CitationRow carried(Change change, RecordStatus next) {
        return new CitationRow(claim, source, next, cited);
    }
}
