package org.tabularium.projections.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.ViewNames;

/**
 * Reads what some claims cited up to a position and which views showed them: a query for each table. All rows of a
 * claim end and begin with its events, in every table at the same positions.
 */
final class ClaimLives {

    private static final String REVISIONS = "select t.id, t.incident, case when t.content is null then 'ERASED'"
            + " else t.status end as status, t.revision, t.recorded_at, t.valid_from"
            + upTo("timeline_claim", ViewNames.TIMELINE, "id");

    private static final String CITATIONS = "select t.claim, t.source, t.valid_from, t.valid_to"
            + upTo("source_citation", ViewNames.SOURCES, "claim") + " and t.status = 'CURRENT'";

    /** What shows some claims only, by the names of the views. */
    private static final Map<String, String> SHOWING = Map.of(
            ViewNames.CASUALTIES, showing("casualty_figure", ViewNames.CASUALTIES),
            ViewNames.HOSTAGES, showing("hostage_figure", ViewNames.HOSTAGES),
            ViewNames.RESOLUTIONS, showing("resolution_act", ViewNames.RESOLUTIONS));

    private static final String STATUSES = "select t.id, case when t.content is null then 'ERASED' else t.status end"
            + " as status" + upTo("source_record", ViewNames.SOURCES, "id") + " and t.valid_to > ?";

    private final JdbcClient jdbc;
    private final long position;

    ClaimLives(JdbcClient jdbc, long position) {
        this.jdbc = jdbc;
        this.position = position;
    }

    private static String showing(String table, String view) {
        return "select t.id, t.valid_from" + upTo(table, view, "id");
    }

    /** What comes after the columns; it begins with the records, because H2 would else go through all rows. */
    private static String upTo(String table, String view, String column) {
        return (" from unnest(?) as r (record) left join %s t on t.%s = r.record and t.build = %s"
                + " where t.valid_from <= ?").formatted(table, column, Standing.build(view));
    }

    /** The lives of the claims, by their ids. */
    Map<String, ClaimLife> of(Collection<String> claims) {
        Map<String, ClaimLife> lives = new LinkedHashMap<>();
        claims.forEach(claim -> lives.put(claim, new ClaimLife(claim)));
        SqlArrayValue ids = array(claims);
        read(REVISIONS, ids, row -> life(lives, row.getString("id")).revise(row.getLong("valid_from"),
                new ClaimLife.Revision(row.getString("incident"), RecordStatus.valueOf(row.getString("status")),
                        row.getInt("revision"), row.getLong("recorded_at"))));
        read(CITATIONS, ids, row -> life(lives, row.getString("claim")).cite(row.getString("source"),
                row.getLong("valid_from"), row.getLong("valid_to")));
        SHOWING.forEach((view, sql) -> read(sql, ids,
                row -> life(lives, row.getString("id")).show(view, row.getLong("valid_from"))));
        return lives;
    }

    private static ClaimLife life(Map<String, ClaimLife> lives, String claim) {
        return Objects.requireNonNull(lives.get(claim));
    }

    private void read(String sql, SqlArrayValue ids, RowCallbackHandler reader) {
        jdbc.sql(sql).params(ids, position).query(reader);
    }

    /** How the sources stand at the position. */
    Map<String, RecordStatus> statuses(Collection<String> sources) {
        Map<String, RecordStatus> statuses = new HashMap<>();
        if (!sources.isEmpty()) {
            jdbc.sql(STATUSES).params(array(sources), position, position).query(row -> {
                statuses.put(row.getString("id"), RecordStatus.valueOf(row.getString("status")));
            });
        }
        return statuses;
    }

    private static SqlArrayValue array(Collection<String> ids) {
        return new SqlArrayValue("varchar", ids.toArray());
    }
}
