package org.tabularium.api.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.tabularium.api.audit.AuditReport.Findings;
import org.tabularium.api.audit.AuditReport.State;
import org.tabularium.core.json.Json;

/** The table of audits, which all nodes share. */
@Repository
class AuditTable {

    private static final String SELECT = """
            select id, state, started_at, finished_at, percent, detail, result from audit
            """;

    /** The same for all nodes, whatever their own clocks say. */
    private static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that an audit begins, and gives its number; none where another one runs. */
    OptionalLong begin(Instant moment) {
        KeyHolder made = new GeneratedKeyHolder();
        try {
            jdbc.sql("insert into audit (state, running, started_at, beat, percent) values ('RUNNING', 1, ?, " + NOW
                    + ", 0)").param(moment.toEpochMilli()).update(made, "id");
            return OptionalLong.of(Objects.requireNonNull(made.getKey()).longValue());
        } catch (DuplicateKeyException anotherRuns) {
            return OptionalLong.empty();
        }
    }

    /** Notes that the audit goes on; false where it was given up. */
    boolean beat(long id, int percent) {
        return jdbc.sql("update audit set beat = " + NOW + ", percent = ? where id = ? and running = 1")
                .params(percent, id).update() == 1;
    }

    /** Notes the end of the audit, unless it was given up. */
    void end(long id, Instant moment, State state, @Nullable String detail, @Nullable Findings findings) {
        jdbc.sql("""
                update audit set state = ?, running = null, finished_at = ?, percent = 100, detail = ?, result = ?
                where id = ? and running = 1""").param(state.name()).param(moment.toEpochMilli()).param(detail)
                .param(findings == null ? null : Json.text(findings)).param(id).update();
    }

    /** Ends the audit that runs, if no node has said for so long that it goes on. */
    void giveUp(long silentMillis, Instant moment, String detail) {
        jdbc.sql("update audit set state = 'FAILED', running = null, finished_at = ?, detail = ? where running = 1"
                + " and beat < " + NOW + " - ?").params(moment.toEpochMilli(), detail, silentMillis).update();
    }

    Optional<AuditReport> running() {
        return jdbc.sql(SELECT + " where running = 1").query(AuditTable::report).optional();
    }

    Optional<AuditReport> withId(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(AuditTable::report).optional();
    }

    /** The last audits, the newest first. */
    List<AuditReport> newest(int most) {
        return jdbc.sql(SELECT + " order by id desc limit ?").param(most).query(AuditTable::report).list();
    }

    /** The last audit that was done to its end. */
    Optional<AuditReport> lastDone() {
        return jdbc.sql(SELECT + " where state in ('EQUAL', 'DIFFERENT') order by id desc limit 1")
                .query(AuditTable::report).optional();
    }

    private static AuditReport report(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        String result = row.getString("result");
        Findings findings = result == null ? null : Json.read(result, Findings.class);
        return new AuditReport(Long.toString(row.getLong("id")), state, moment(row.getLong("started_at")),
                row.getObject("finished_at") == null ? null : moment(row.getLong("finished_at")),
                state == State.RUNNING ? row.getInt("percent") : null, row.getString("detail"),
                findings == null ? null : findings.position(), findings == null ? null : findings.log(),
                findings == null ? null : findings.views());
    }

    private static Instant moment(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
