package org.tabularium.projections.rows;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.ViewTable;

/**
 * A table that holds what records say now and what they have ever said.
 *
 * @param <C> the records' content
 * @param <R> what a row says
 */
public final class RecordTable<C extends Record, R extends RecordRow<R>> implements ViewTable {

    /** Makes a record's rows, none where the table isn't about such content; content that has been erased is null. */
    @FunctionalInterface
    public interface RowsOf<C, R> {

        List<R> make(Change change, @Nullable C content, RecordStatus status);
    }

    private static final Set<StreamId.Kind> RECORDS = EnumSet.of(StreamId.Kind.INCIDENT, StreamId.Kind.SOURCE,
            StreamId.Kind.CLAIM);

    private final JdbcTemplate jdbc;
    private final Table<R> table;
    private final Set<StreamId.Kind> kinds;
    private final Function<StreamId, String> key;
    private final Class<C> type;
    private final RowsOf<C, R> rows;

    private RecordTable(JdbcTemplate jdbc, Table<R> table, Set<StreamId.Kind> kinds, Function<StreamId, String> key,
            Class<C> type, RowsOf<C, R> rows) {
        this.jdbc = jdbc;
        this.table = table;
        this.kinds = kinds;
        this.key = key;
        this.type = type;
        this.rows = rows;
    }

    /** A table of records of one kind, by their id. */
    public static <C extends Record, R extends RecordRow<R>> RecordTable<C, R> byId(JdbcTemplate jdbc, Table<R> table,
            StreamId.Kind kind, Class<C> type, RowsOf<C, R> rows) {
        return new RecordTable<>(jdbc, table, EnumSet.of(kind), StreamId::id, type, rows);
    }

    /** A table of records of all kinds, by their stream. */
    public static <R extends RecordRow<R>> RecordTable<Record, R> byStream(JdbcTemplate jdbc, Table<R> table,
            RowsOf<Record, R> rows) {
        return new RecordTable<>(jdbc, table, RECORDS, StreamId::toString, Record.class, rows);
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public List<String> columns() {
        return table.columns();
    }

    @Override
    public List<String> keys() {
        return table.keys();
    }

    @Override
    public Optional<StreamId.Kind> kind() {
        return kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty();
    }

    /** Writes what the changes make of a build's rows, in batches; passes over those of other kinds of streams. */
    public void apply(int build, List<Change> page) {
        List<Change> changes = ours(page);
        RowBatch<R> batch = new RowBatch<>(table, build);
        batch.load(jdbc, keysWithRows(changes));
        take(changes, batch);
        batch.write(jdbc);
    }

    @Override
    public List<@Nullable Object[]> tell(int build, List<Change> changes) {
        RowBatch<R> batch = new RowBatch<>(table, build);
        take(ours(changes), batch);
        return batch.rows();
    }

    private List<Change> ours(List<Change> page) {
        return page.stream().filter(change -> kinds.contains(change.entry().stream().kind())).toList();
    }

    private void take(List<Change> changes, RowBatch<R> batch) {
        for (Change change : changes) {
            try {
                String record = key.apply(change.entry().stream());
                batch.replace(record, change.entry().position(), after(change, batch.current(record)));
            } catch (RuntimeException cause) {
                // Whatever it is, it is told with the position at which the view stands still.
                throw new NotApplied(change.entry().position(), String.valueOf(cause.getMessage()), cause);
            }
        }
    }

    /** Deletes all rows of a record in a build, also those of earlier positions. */
    public void forget(int build, StreamId stream) {
        if (kinds.contains(stream.kind())) {
            jdbc.update(table.delete(), key.apply(stream), build);
        }
    }

    private Set<String> keysWithRows(List<Change> changes) {
        return changes.stream().filter(change -> !change.isFirst()).map(change -> key.apply(change.entry().stream()))
                .collect(Collectors.toSet());
    }

    private List<R> after(Change change, List<R> before) {
        RecordStatus status = change.status() == null ? status(before) : change.status();
        return change.states()
                ? rows.make(change, change.content() == null ? null : type.cast(change.content()), status)
                : before.stream().map(row -> row.carried(change, status)).toList();
    }

    private RecordStatus status(List<R> rows) {
        return rows.isEmpty() ? RecordStatus.CURRENT : rows.getFirst().status();
    }
}
