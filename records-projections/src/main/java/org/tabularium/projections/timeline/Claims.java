package org.tabularium.projections.timeline;

import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.page.Query;
import org.tabularium.projections.search.Signatures;
import org.tabularium.projections.view.ViewNames;

/** All claims, of any status: by their ids, or those with some words in the order in which they came to say so. */
public final class Claims {

    private static final String LIST = "claims";

    static final String CLAIMS = """
            select c.id, c.content, c.status, c.revision, c.recorded_at, c.valid_from from timeline_claim c""";

    /** Begins with the citations, which are few where the claims are many. */
    private static final String CLAIMS_CITING = """
            select c.id, c.content, c.status, c.revision, c.recorded_at, c.valid_from
            from source_citation s join timeline_claim c on c.id = s.claim""";

    /** Begins with the ids, because H2 would else go through all rows. */
    private static final String SOME = """
            select c.id, c.content, c.status, c.revision, c.recorded_at, c.valid_from
            from unnest(?) as r (record) left join timeline_claim c on c.id = r.record and c.build = %s
            where c.valid_from <= ? and c.valid_to > ?""".formatted(Standing.build(ViewNames.TIMELINE));

    private final JdbcClient jdbc;
    private final ClaimsByWords byWords;

    /** Searches for words go through all claims. */
    public Claims(DataSource database) {
        this(database, Signatures.ofClaims(database));
    }

    /** @param signatures where words can stand in the claims */
    public Claims(DataSource database, Signatures signatures) {
        this.jdbc = JdbcClient.create(database);
        this.byWords = new ClaimsByWords(jdbc, signatures);
    }

    /**
     * One page of the claims that the filter lets through; the view {@code timeline} must have reached the position,
     * and the view {@code sources} too where a source is asked for.
     *
     * @throws org.tabularium.projections.page.BadCursor where the cursor is none that this list has given
     */
    public Page<RecordState> search(ClaimFilter filter, long position, @Nullable String after, int limit) {
        return filter.words() == null
                ? byId(filter, position, after, limit)
                : byWords.find(filter.words(), filter, position, after, limit);
    }

    private Page<RecordState> byId(ClaimFilter filter, long position, @Nullable String after, int limit) {
        Cursor cursor = Cursor.read(after, LIST);
        Query query = filter.source() == null
                ? new Query(CLAIMS).after(cursor, "c.id")
                : new Query(CLAIMS_CITING).andEqual("s.source", filter.source())
                        .standing("s", ViewNames.SOURCES, position).after(cursor,
                                "s.claim");
        // The narrowest first, because the list is read from the index of the first.
        query.andEqual("c.claimant", Words.foldedOrNull(filter.claimant())).andEqual("c.incident", filter.incident())
                .andEqual("c.figure_group", filter.group()).andEqual("c.measure", filter.measure())
                .andEqual("c.facet", filter.facet()).andEqual("c.status", filter.status())
                .standing("c", ViewNames.TIMELINE, position);
        List<RecordState> found = query.list(jdbc, filter.source() == null ? "c.id" : "s.claim", limit,
                RecordState::read);
        return Page.of(found, limit, claim -> Cursor.byId(LIST, claim.id()));
    }

    /** Those of some claims, of any status, that exist at the position, in no order. */
    public List<RecordState> all(Collection<String> ids, long position) {
        return jdbc.sql(SOME).params(new SqlArrayValue("varchar", ids.toArray()), position, position)
                .query(RecordState::read).list();
    }
}
