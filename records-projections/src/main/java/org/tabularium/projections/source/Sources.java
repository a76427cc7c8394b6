package org.tabularium.projections.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.page.Query;
import org.tabularium.projections.timeline.ClaimFilter;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.view.ViewNames;

/** All sources, by their ids, and the claims that cite them. The view is {@code sources}. */
public final class Sources {

    private static final String LIST = "sources";

    private static final String SOURCES = """
            select s.id, s.content, s.status, s.revision, s.recorded_at, s.valid_from from source_record s""";

    /** Begins with the ids, because H2 would else go through all rows. */
    private static final String SOME = """
            select s.id, s.content, s.status, s.revision, s.recorded_at, s.valid_from
            from unnest(?) as r (record) left join source_record s on s.id = r.record and s.build = %s
            where s.valid_from <= ? and s.valid_to > ?""".formatted(Standing.build(ViewNames.SOURCES));

    private final JdbcClient jdbc;
    private final Claims claims;

    public Sources(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.claims = new Claims(database);
    }

    /**
     * One page of the sources.
     *
     * @throws org.tabularium.projections.page.BadCursor where the cursor is none that this list has given
     */
    public Page<RecordState> list(long position, @Nullable String after, int limit) {
        List<RecordState> found = new Query(SOURCES).standing("s", ViewNames.SOURCES, position)
                .after(Cursor.read(after, LIST), "s.id")
                .list(jdbc, "s.id", limit, RecordState::read);
        return Page.of(found, limit, source -> Cursor.byId(LIST, source.id()));
    }

    /** One source; empty where it doesn't exist at the position. */
    public Optional<RecordState> find(String id, long position) {
        return new Query(SOURCES).andEqual("s.id", id).standing("s", ViewNames.SOURCES, position)
                .list(jdbc, "s.build, s.valid_to", 1, RecordState::read).stream().findFirst();
    }

    /** Those of some sources that exist at the position, in no order. */
    public List<RecordState> all(Collection<String> ids, long position) {
        return jdbc.sql(SOME).params(new SqlArrayValue("varchar", ids.toArray()), position, position)
                .query(RecordState::read).list();
    }

    /**
     * One page of the claims of any status that cite the source; the view {@code timeline} must have reached the
     * position as well.
     *
     * @throws org.tabularium.projections.page.BadCursor where the cursor is none that this list has given
     */
    public Page<RecordState> claims(String id, long position, @Nullable String after, int limit) {
        return claims.search(ClaimFilter.citing(id), position, after, limit);
    }

    /**
     * What falls with the source; empty where it doesn't exist at the position. The views that show claims must have
     * reached it as well.
     */
    public Optional<Dependents> dependents(String id, AsOf asOf) {
        return find(id, asOf.at()).map(source -> new Dependents(jdbc, source.id(), asOf));
    }
}
