package org.tabularium.projections.rows;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.projections.asof.Blocks;

/**
 * The changes that one page of events makes to one build's rows in a table. They are gathered in memory, so that
 * several events on one record meet the rows of those before them, and are written as one batch of updates and one of
 * inserts.
 */
final class RowBatch<R> {

    private static final int[] CLOSE_TYPES = { Types.BIGINT, Types.BIGINT, Types.VARCHAR, Types.BIGINT };

    private final Table<R> table;
    private final int build;
    /** What stood before the page. */
    private final Map<String, List<Version<R>>> stored = new HashMap<>();
    /** What stands after the changes so far and is not stored yet, by the keys that had any change. */
    private final Map<String, List<Version<R>>> open = new LinkedHashMap<>();
    private final List<Version<R>> closed = new ArrayList<>();
    private final List<Object[]> closings = new ArrayList<>();

    RowBatch(Table<R> table, int build) {
        this.table = table;
        this.build = build;
    }

    /** Reads the rows that the keys have now, in one query. */
    void load(JdbcTemplate jdbc, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.query(table.selectOpen(), row -> {
                Version<R> read = Version.open(table.reader().mapRow(row, 0), row.getLong("valid_from"));
                stored.computeIfAbsent(row.getString(table.key()), key -> new ArrayList<>()).add(read);
            }, new SqlArrayValue("varchar", keys.toArray()), build);
        }
    }

    /** The rows of the key after the changes so far; of stored ones only those that were loaded. */
    List<R> current(String key) {
        List<Version<R>> rows = open.getOrDefault(key, stored.getOrDefault(key, List.of()));
        return rows.stream().map(Version::row).toList();
    }

    /** Ends the rows of a key and puts others, if any, in their place. */
    void replace(String key, long position, List<R> rows) {
        List<Version<R>> pending = open.put(key, rows.stream().map(row -> Version.open(row, position)).toList());
        if (pending != null) {
            pending.forEach(version -> closed.add(version.closed(position)));
        } else if (stored.containsKey(key)) {
            // They have begun together, as all rows of a record do.
            long from = stored.get(key).getFirst().from();
            closings.add(new Object[]{ position, Blocks.of(from, position), key, build });
        }
    }

    void write(JdbcTemplate jdbc) {
        if (!closings.isEmpty()) {
            jdbc.batchUpdate(table.close(), closings, CLOSE_TYPES);
        }
        List<@Nullable Object[]> rows = rows();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(table.insert(), rows, table.insertTypes());
        }
    }

    /** What isn't stored yet. */
    List<@Nullable Object[]> rows() {
        return Stream.concat(closed.stream(), open.values().stream().flatMap(List::stream))
                .map(version -> version.values(table, build)).toList();
    }
}
