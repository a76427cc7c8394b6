package org.tabularium.projections.source;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/**
 * Finds the claims that rest on any of some sources at a position, or did before: that cited one while they were
 * current. The view is {@code sources}.
 */
final class RestingClaims {

    private static final String RESTING = "c.status = 'CURRENT' and c.valid_from <= ? and c.build = "
            + Standing.build(ViewNames.SOURCES);

    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 1_024;

    /**
     * The next so many rows of each source. Source by source and without an upper bound, because PostgreSQL, where it
     * plans for any values, would else go through all claims.
     */
    private static final String NEXT = """
            select array(select c.claim from source_citation c where c.source = f.source and c.claim > ? and %s
            order by c.source, c.claim limit ?) from unnest(?) as f (source)""".formatted(RESTING);

    private static final String COUNTS = """
            select coalesce(sum(case when falling > 0 then 1 else 0 end), 0) as claims,
            coalesce(sum(case when falling > 0 and falling = cited then 1 else 0 end), 0) as on_nothing_else,
            coalesce(sum(case when falling = 0 then 1 else 0 end), 0) as formerly
            from (select c.claim, sum(case when c.valid_to > ? then 1 else 0 end) as falling,
            max(case when c.valid_to > ? then c.cited else 0 end) as cited
            from unnest(?) as f (source) left join source_citation c on c.source = f.source where %s
            group by c.claim) as resting""".formatted(RESTING);

    private final JdbcClient jdbc;
    private final SqlArrayValue sources;
    private final int derived;
    private final long position;

    /** @param sources a source and all that derive from it */
    RestingClaims(JdbcClient jdbc, Collection<String> sources, long position) {
        this.jdbc = jdbc;
        this.sources = new SqlArrayValue("varchar", sources.toArray());
        this.derived = sources.size() - 1;
        this.position = position;
    }

    /** The ids after the one, in their order: so many or somewhat more, if there are. */
    List<String> after(String id, int number) {
        List<String> found = new ArrayList<>();
        @Nullable
        String place = id;
        // One source has as many rows as are asked for, of many each has a few; but a claim can have many as well.
        int rows = derived == 0 ? number : LEAST_ROWS;
        while (place != null && found.size() < number) {
            place = addNext(found, place, rows);
            rows = Math.min(2 * rows, MOST_ROWS);
        }
        return found;
    }

    /** Adds ids, and gives the last; null where there are no more. */
    private @Nullable String addNext(List<String> found, String place, int rows) {
        List<List<String>> next = jdbc.sql(NEXT).params(place, position, rows, sources)
                .query((row, number) -> ids(row.getArray(1))).list();
        // Beyond where a source's rows end for now there may be more of it, before those of others.
        Optional<String> reach = next.stream().filter(ids -> ids.size() == rows).map(List::getLast)
                .min(Comparator.naturalOrder());
        next.stream().flatMap(List::stream).filter(id -> reach.isEmpty() || id.compareTo(reach.get()) <= 0).distinct()
                .sorted().forEach(found::add);
        return reach.orElse(null);
    }

    private static List<String> ids(Array column) throws SQLException {
        return Arrays.stream((Object[]) column.getArray()).map(String.class::cast).toList();
    }

    Impact.Counts count() {
        return jdbc.sql(COUNTS).params(position, position, sources, position)
                .query((row, number) -> new Impact.Counts(derived, row.getLong("claims"),
                        row.getLong("on_nothing_else"), row.getLong("formerly")))
                .single();
    }
}
