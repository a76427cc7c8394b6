package org.tabularium.projections.rows;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The changes that one page of events makes to one table. They are gathered in memory, so that several events on one
 * record meet the rows of those before them, and are written as one batch of updates and one of inserts.
 */
final class RowBatch<R> {

    private static final int[] CLOSE_TYPES = { Types.BIGINT, Types.VARCHAR };

    private final Table<R> table;
    private final Map<String, List<R>> stored = new HashMap<>();
    private final Map<String, List<Version<R>>> open = new HashMap<>();
    private final Map<String, Long> closings = new LinkedHashMap<>();
    private final List<Version<R>> versions = new ArrayList<>();

    RowBatch(Table<R> table) {
        this.table = table;
    }

    /** Reads the rows that the keys have now, in one query. */
    void load(JdbcTemplate jdbc, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.query(table.selectOpen(), row -> {
                R read = table.reader().mapRow(row, 0);
                stored.computeIfAbsent(row.getString(table.key()), key -> new ArrayList<>()).add(read);
            }, new SqlArrayValue("varchar", keys.toArray()));
        }
    }

    /** The rows of the key after the changes so far; of stored ones only those that were loaded. */
    List<R> current(String key) {
        List<Version<R>> pending = open.get(key);
        return pending != null
                ? pending.stream().map(Version::row).toList()
                : stored.getOrDefault(key, List.of());
    }

    /** Opens the first rows of a key that has none. */
    void begin(String key, long position, List<R> rows) {
        List<Version<R>> next = rows.stream().map(row -> new Version<>(row, position)).toList();
        versions.addAll(next);
        open.put(key, next);
    }

    /** Closes the rows of a key and opens others, if any, in their place. */
    void replace(String key, long position, List<R> rows) {
        List<Version<R>> pending = open.get(key);
        if (pending == null) {
            closings.put(key, position);
        } else {
            pending.forEach(version -> version.close(position));
        }
        begin(key, position, rows);
    }

    void write(JdbcTemplate jdbc) {
        if (!closings.isEmpty()) {
            List<Object[]> rows = new ArrayList<>();
            closings.forEach((key, position) -> rows.add(new Object[]{ position, key }));
            jdbc.batchUpdate(table.close(), rows, CLOSE_TYPES);
        }
        if (!versions.isEmpty()) {
            jdbc.batchUpdate(table.insert(), versions.stream().map(version -> version.values(table)).toList(),
                    table.insertTypes());
        }
    }
}
