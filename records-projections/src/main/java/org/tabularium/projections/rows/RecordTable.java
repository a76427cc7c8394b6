package org.tabularium.projections.rows;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.RecordStatus;

/**
 * A table that holds what records say now and what they have ever said.
 *
 * @param <C> the records' content
 * @param <R> what a row says
 */
public final class RecordTable<C extends Record, R extends RecordRow<R>> {

    /** Makes a record's rows, none where the table isn't about such content. */
    @FunctionalInterface
    public interface RowsOf<C, R> {

        List<R> make(Change change, C content, RecordStatus status);
    }

    private final JdbcTemplate jdbc;
    private final Table<R> table;
    private final Function<Change, String> key;
    private final Class<C> type;
    private final RowsOf<C, R> rows;

    private RecordTable(JdbcTemplate jdbc, Table<R> table, Function<Change, String> key, Class<C> type,
            RowsOf<C, R> rows) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
        this.type = type;
        this.rows = rows;
    }

    /** A table of records of one kind, by their id. */
    public static <C extends Record, R extends RecordRow<R>> RecordTable<C, R> byId(JdbcTemplate jdbc, Table<R> table,
            Class<C> type, RowsOf<C, R> rows) {
        return new RecordTable<>(jdbc, table, change -> change.entry().stream().id(), type, rows);
    }

    /** A table of records of all kinds, by their stream. */
    public static <R extends RecordRow<R>> RecordTable<Record, R> byStream(JdbcTemplate jdbc, Table<R> table,
            RowsOf<Record, R> rows) {
        return new RecordTable<>(jdbc, table, change -> change.entry().stream().toString(), Record.class, rows);
    }

    /** Writes what the changes make of the table, in batches. */
    public void apply(List<Change> changes) {
        RowBatch<R> batch = new RowBatch<>(table);
        batch.load(jdbc, keysToLoad(changes));
        for (Change change : changes) {
            try {
                apply(change, batch);
            } catch (RuntimeException cause) {
                throw new NotApplied(change.entry().position(), String.valueOf(cause.getMessage()), cause);
            }
        }
        batch.write(jdbc);
    }

    private Set<String> keysToLoad(List<Change> changes) {
        return changes.stream().filter(change -> !change.isWhole()).map(key).collect(Collectors.toSet());
    }

    private void apply(Change change, RowBatch<R> batch) {
        String record = key.apply(change);
        List<R> after = after(change, batch.current(record));
        if (change.isFirst()) {
            batch.begin(record, change.entry().position(), after);
        } else {
            batch.replace(record, change.entry().position(), after);
        }
    }

    private List<R> after(Change change, List<R> before) {
        if (before.isEmpty()) {
            return make(change, RecordStatus.CURRENT);
        }
        RecordStatus status = change.status() == null ? before.getFirst().status() : change.status();
        return change.content() == null
                ? before.stream().map(row -> row.carried(change, status)).toList()
                : make(change, status);
    }

    private List<R> make(Change change, RecordStatus unlessChanged) {
        return change.content() == null
                ? List.of()
                : rows.make(change, type.cast(change.content()),
                        change.status() == null ? unlessChanged : change.status());
    }
}
