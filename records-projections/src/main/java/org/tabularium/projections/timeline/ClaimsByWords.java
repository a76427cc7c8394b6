package org.tabularium.projections.timeline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.page.Query;
import org.tabularium.projections.search.Signatures;
import org.tabularium.projections.search.Stretch;
import org.tabularium.projections.view.ViewNames;

/** The claims whose text holds some words, in the order in which the log took their newest revisions. */
final class ClaimsByWords {

    private static final String LIST = "claims by words";

    private static final String CITING = "exists (select 1 from source_citation s where s.claim = c.id and s.source = ?"
            + " and s.build = " + Standing.build(ViewNames.SOURCES) + " and s.valid_from <= ? and s.valid_to > ?)";

    private final JdbcClient jdbc;
    private final Signatures signatures;

    ClaimsByWords(JdbcClient jdbc, Signatures signatures) {
        this.jdbc = jdbc;
        this.signatures = signatures;
    }

    /** One page of them; the rest of the filter may leave some out. */
    Page<RecordState> find(String words, ClaimFilter filter, long position, @Nullable String after, int limit) {
        Cursor cursor = Cursor.read(after, LIST);
        long from = cursor == null ? 0 : cursor.position() + 1;
        List<RecordState> found = new ArrayList<>();
        for (Stretch stretch : stretches(words, filter, from, position)) {
            if (found.size() <= limit) {
                found.addAll(query(words, filter, position, stretch).list(jdbc, "c.valid_from", limit - found.size(),
                        RecordState::read));
            }
        }
        return Page.of(found, limit, claim -> Cursor.byPosition(LIST, claim.position(), claim.id()));
    }

    private List<Stretch> stretches(String words, ClaimFilter filter, long from, long to) {
        // An incident has fewer claims than there are places where the words can stand.
        return filter.incident() == null
                ? signatures.holding(Words.folded(words), from, to)
                : List.of(new Stretch(from, to));
    }

    private static Query query(String words, ClaimFilter filter, long position, Stretch stretch) {
        Query query = new Query(Claims.CLAIMS).andEqual("c.incident", filter.incident())
                .and("c.valid_from between ? and ?", stretch.from(), stretch.to())
                .standing("c", ViewNames.TIMELINE, position)
                .and("c.search_text like ? escape '" + Words.ESCAPE + "'", Words.pattern(words))
                .andSame("c.claimant", Words.foldedOrNull(filter.claimant())).andSame("c.figure_group", filter.group())
                .andSame("c.measure", filter.measure()).andSame("c.facet", filter.facet())
                .andSame("c.status", filter.status());
        return filter.source() == null ? query : query.and(CITING, filter.source(), position, position);
    }
}
