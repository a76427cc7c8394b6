package org.tabularium.projections.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/** Finds the claims of an incident that were changed, by the rows about it that ended or began. */
final class ChangedClaims {

    private static final String BUILD = Standing.build(ViewNames.TIMELINE);

    /** Of a claim that was here at the beginning, the first change is the end of the row that stood there. */
    private static final String ENDED = """
            select c.id, c.valid_to as position, c.valid_from <= ? as is_first from timeline_claim c
            where c.incident = ? and c.build = %s and c.valid_to > ? and c.valid_to <= ?
            order by c.incident, c.build, c.valid_to limit ?""".formatted(BUILD);

    /** Of any other it is the beginning of the first row, before which none has ended since. */
    private static final String BEGUN = """
            select c.id, c.valid_from as position, not exists (select 1 from timeline_claim e
                where e.id = c.id and e.build = c.build and e.valid_to > ? and e.valid_to <= c.valid_from
                and e.incident = c.incident) as is_first from timeline_claim c
            where c.incident = ? and c.build = %s and c.valid_from > ? and c.valid_from <= ?
            order by c.incident, c.build, c.valid_from limit ?""".formatted(BUILD);

    private final JdbcClient jdbc;

    ChangedClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Changed(StreamId claim, long position, boolean isFirst) {}

    /**
     * Those whose first change comes first after a position, so many at most, in their order. About as many rows are
     * read as there are changes up to the last of these.
     */
    List<FirstChange> of(String incident, Window window, long after, int limit) {
        List<FirstChange> found = new ArrayList<>();
        long position = after;
        while (found.size() < limit && position < window.to()) {
            List<Changed> ended = changed(ENDED, incident, window, position, limit);
            List<Changed> begun = changed(BEGUN, incident, window, position, limit);
            long known = Math.min(known(ended, window, limit), known(begun, window, limit));
            Stream.concat(ended.stream(), begun.stream()).filter(one -> one.isFirst() && one.position() <= known)
                    .sorted(Comparator.comparingLong(Changed::position))
                    .forEach(one -> found.add(new FirstChange(one.claim(), one.position())));
            position = known;
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Up to where all has been read. */
    private static long known(List<Changed> read, Window window, int limit) {
        return read.size() < limit ? window.to() : read.getLast().position();
    }

    private List<Changed> changed(String sql, String incident, Window window, long after, int limit) {
        return jdbc.sql(sql).params(window.from(), incident, after, window.to(), limit)
                .query((row, number) -> new Changed(StreamId.claim(row.getString("id")), row.getLong("position"),
                        row.getBoolean("is_first")))
                .list();
    }
}
