package org.tabularium.projections.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.ViewNames;

/**
 * What was done to a source.
 *
 * @param retractedAt where it was retracted; null where it was not
 * @param describedAt where it was described anew, from the first time on
 */
record SourceLife(@Nullable LogPlace retractedAt, List<LogPlace> describedAt) {

    private static final String STATES = "select status, described, recorded_at, valid_from from source_record"
            + " where id = ? and valid_from <= ? and build = " + Standing.build(ViewNames.SOURCES)
            + " order by valid_from";

    private record State(RecordStatus status, boolean describes, LogPlace at) {}

    static SourceLife of(String source, long position, JdbcClient jdbc) {
        List<State> states = jdbc.sql(STATES).params(source, position)
                .query((row, number) -> new State(RecordStatus.valueOf(row.getString("status")),
                        row.getLong("described") == row.getLong("valid_from"),
                        LogPlace.of(row.getLong("valid_from"), row.getLong("recorded_at"))))
                .list();
        return new SourceLife(
                states.stream().filter(state -> state.status() == RecordStatus.RETRACTED).findFirst().map(State::at)
                        .orElse(null),
                // The first described it for the first time.
                states.stream().skip(1).filter(State::describes).map(State::at).toList());
    }
}
