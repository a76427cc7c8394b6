package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;

/** The log read from its table, as far as it is on disk. */
final class JdbcLogReader implements LogReader {

    private static final String ENTRY = "position, recorded_at, stream, revision, type, actor, payload_hash";

    /** By the stream alone: with a condition on the revision H2 walks through all first revisions of the log. */
    static final String EXISTING = "select distinct stream from log_entry where stream = any(?)";

    static final String LIVES = "select " + ENTRY
            + ", payload from log_entry where stream = any(?) order by stream, revision";

    private final JdbcClient jdbc;
    private final EventTypes types;
    private final Horizon horizon;
    private final KnownStreams known = new KnownStreams();

    JdbcLogReader(DataSource dataSource, EventTypes types, Horizon horizon) {
        this.horizon = horizon;
        this.jdbc = JdbcClient.create(dataSource);
        this.types = types;
    }

    @Override
    public long size() {
        long durable = horizon.size();
        return Math.min(durable, jdbc.sql("select size from log_head where only_row = 1").query(Long.class).single());
    }

    @Override
    public List<RecordedEvent> page(long from, int limit) {
        return jdbc.sql("""
                select %s, payload from log_entry where position >= ? and position < ? order by position
                """.formatted(ENTRY)).param(from).param(Math.min(from + limit, horizon.size()))
                .query(this::recorded).list();
    }

    @Override
    public List<RecordedEvent> stream(StreamId stream, int fromRevision) {
        return jdbc.sql("""
                select %s, payload from log_entry where stream = ? and revision >= ? order by revision
                """.formatted(ENTRY)).param(stream.toString()).param(fromRevision).query(this::recorded).list();
    }

    @Override
    public List<RecordedEvent> streams(Collection<StreamId> streams) {
        return streams.isEmpty()
                ? List.of()
                : jdbc.sql(LIVES).param(new TextArray(streams.stream().map(StreamId::toString).toList()))
                        .query(this::recorded).list();
    }

    @Override
    public Optional<LogEntry> entry(long position) {
        return position >= horizon.size()
                ? Optional.empty()
                : jdbc.sql("select %s from log_entry where position = ?".formatted(ENTRY)).param(position)
                        .query(JdbcLogReader::entry).optional();
    }

    @Override
    public OptionalLong positionAt(Instant moment) {
        if (moment.isBefore(Instant.EPOCH)) {
            // Before any event, and maybe before what can be counted in microseconds.
            return OptionalLong.empty();
        }
        // Moments increase along the log, so the last by moment is the last by position.
        Optional<Long> position = jdbc.sql("""
                select position from log_entry where recorded_at <= ? and position < ?
                order by recorded_at desc, position desc limit 1
                """).param(Moments.micros(moment)).param(horizon.size()).query(Long.class).optional();
        return position.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public Set<StreamId> missing(Collection<StreamId> streams) {
        Set<StreamId> missing = known.unknown(streams);
        if (!missing.isEmpty()) {
            List<String> names = missing.stream().map(StreamId::toString).toList();
            RowMapper<String> name = (row, number) -> row.getString(1);
            jdbc.sql(EXISTING)
                    .param(new TextArray(names)).query(name).list()
                    .forEach(found -> {
                        StreamId stream = StreamId.parse(found);
                        known.add(stream);
                        missing.remove(stream);
                    });
        }
        return missing;
    }

    private RecordedEvent recorded(ResultSet row, int number) throws SQLException {
        LogEntry entry = entry(row, number);
        return new RecordedEvent(entry, types.read(entry.stream(), entry.type(), row.getString("payload")));
    }

    static LogEntry entry(ResultSet row, int number) throws SQLException {
        return new LogEntry(row.getLong("position"), Moments.ofMicros(row.getLong("recorded_at")),
                StreamId.parse(row.getString("stream")), row.getInt("revision"), row.getString("type"),
                row.getString("actor"), Hash.stored(row.getBytes("payload_hash")));
    }

    /** Texts as one SQL array parameter, so that the statement is the same for any number of them. */
    private record TextArray(List<String> texts) implements org.springframework.jdbc.support.SqlValue {

        @Override
        public void setValue(PreparedStatement statement, int index) throws SQLException {
            Connection connection = statement.getConnection();
            statement.setArray(index, connection.createArrayOf("varchar", texts.toArray()));
        }

        @Override
        public void cleanup() {}
    }
}
