package org.tabularium.core.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.log.Life.Stored;

/** The log told stream by stream, in the order of the streams' names, for those who check what became of each. */
public final class Lives {

    private static final String SELECT = """
            select position, recorded_at, stream, revision, type, actor, payload_hash, payload
            from log_entry where stream""";
    private static final String IN_ORDER = " order by stream, revision";

    private final JdbcClient jdbc;
    private final EventTypes types;

    /**
     * @param database the log's
     * @param types    the stored names of the events
     */
    public Lives(DataSource database, EventTypes types) {
        this.jdbc = JdbcClient.create(database);
        this.types = types;
    }

    /**
     * The streams that come next, whole, with about so many events together: one at least, unless there is none.
     *
     * @param stream the name after which they come; the empty one for the beginning
     */
    public List<Life> after(String stream, int events) {
        List<Stored> rows = jdbc.sql(SELECT + " > ?" + IN_ORDER + " limit ?").params(stream, events)
                .query(Lives::stored).list();
        if (rows.size() < events) {
            return byStream(rows);
        }
        // More events of the last one may come after these.
        String last = rows.getLast().stream();
        List<Stored> whole = rows.stream().filter(row -> !row.stream().equals(last)).toList();
        return byStream(whole.isEmpty() ? rowsOf(last) : whole);
    }

    /** One stream; empty where it has no event. */
    public Optional<Life> of(String stream) {
        return byStream(rowsOf(stream)).stream().findFirst();
    }

    private List<Stored> rowsOf(String stream) {
        return jdbc.sql(SELECT + " = ?" + IN_ORDER).param(stream).query(Lives::stored).list();
    }

    private List<Life> byStream(List<Stored> rows) {
        List<Life> lives = new ArrayList<>();
        for (int from = 0; from < rows.size();) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to).stream().equals(rows.get(from).stream())) {
                to++;
            }
            lives.add(new Life(types, rows.subList(from, to)));
            from = to;
        }
        return lives;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(row.getLong("position"), row.getLong("recorded_at"), orNothing(row.getString("stream")),
                row.getInt("revision"), orNothing(row.getString("type")), orNothing(row.getString("actor")),
                hex(row.getBytes("payload_hash")), row.getString("payload"));
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    /** Where somebody has taken a constraint away, there may be no value where there must be one. */
    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
