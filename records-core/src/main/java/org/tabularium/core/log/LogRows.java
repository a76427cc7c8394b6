package org.tabularium.core.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.Leaves;
import org.tabularium.core.stream.StreamId;

/** The rows of the log, raw, for those who prove it and those who doubt it. */
public final class LogRows implements Leaves {

    private static final String COLUMNS = "position, recorded_at, stream, revision, type, actor, payload_hash,"
            + " leaf_hash, salt, payload";
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    public LogRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The rows of the positions from the one to before the other, in their order; fewer where there are fewer. */
    public List<LogRow> between(long from, long to) {
        return jdbc.sql("select " + COLUMNS + " from log_entry where position >= ? and position < ? order by position")
                .params(from, to).query(LogRows::row).list();
    }

    /** The rows of one stream in the order of their revisions, as far as they stand before the position. */
    public List<LogRow> of(StreamId stream, long before) {
        return jdbc.sql("select " + COLUMNS + " from log_entry where stream = ? and position < ? order by revision")
                .params(stream.toString(), before).query(LogRows::row).list();
    }

    /** The leaf hashes as they are stored; fewer where there are fewer rows. */
    @Override
    public List<Hash> range(long from, long to) {
        return jdbc.sql("select leaf_hash from log_entry where position >= ? and position < ? order by position")
                .params(from, to).query((row, number) -> Hash.stored(row.getBytes(1))).list();
    }

    /** Where the log says that it ends; nothing where it says it nowhere. */
    public Optional<Head> head() {
        return jdbc.sql("select size, last_recorded_at from log_head where only_row = 1")
                .query((row, number) -> new Head(row.getLong(1), row.getLong(2))).optional();
    }

    /** The first position at which there is a row, from the one given on. */
    public OptionalLong firstFrom(long position) {
        Optional<Long> first = jdbc.sql("select position from log_entry where position >= ? order by position limit 1")
                .param(position).query(Long.class).optional();
        return first.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static LogRow row(ResultSet row, int number) throws SQLException {
        return new LogRow(row.getLong("position"), Moments.text(row.getLong("recorded_at")),
                orNothing(row.getString("stream")), row.getInt("revision"), orNothing(row.getString("type")),
                orNothing(row.getString("actor")), orNothing(hex(row.getBytes("payload_hash"))),
                orNothing(hex(row.getBytes("leaf_hash"))), hex(row.getBytes("salt")), row.getString("payload"));
    }

    /** Where somebody has taken a constraint away, there may be no value where there must be one. */
    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
