package org.tabularium.projections.rows;

import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.tabularium.projections.asof.Blocks;

/**
 * A table of versioned rows, and how a row is written to it and read from it. Beside the columns that say something it
 * has {@code build}, {@code valid_from}, {@code valid_to} and {@code block}.
 *
 * @param <R>         what a row says
 * @param name        the table's name
 * @param identifying how many of the columns, from the first, tell rows from each other that stand at one position; the
 *                    first tells whose rows take the place of whose
 * @param said        the columns that say something
 * @param values      a row's values in the order of the columns
 * @param reader      reads a row
 */
public record Table<R>(String name, int identifying, List<Column> said, Values<R> values,
        RowMapper<R> reader) {

    private static final List<Column> STANDING = List.of(Column.number("build"), Column.number("valid_from"),
            Column.number("valid_to"), Column.number("block"));

    /** A column's name and its type, one of {@link Types}. */
    public record Column(String name, int type) {

        public static Column text(String name) {
            return new Column(name, Types.VARCHAR);
        }

        public static Column number(String name) {
            return new Column(name, Types.BIGINT);
        }
    }

    /** Gives a row's values in the order of the columns. */
    @FunctionalInterface
    public interface Values<R> {

        @Nullable
        Object[] of(R row);
    }

    public Table {
        said = List.copyOf(said);
    }

    /** A table with one row at most for a record at a position. */
    public Table(String name, List<Column> said, Values<R> values, RowMapper<R> reader) {
        this(name, 1, said, values, reader);
    }

    List<String> columns() {
        return said.stream().map(Column::name).toList();
    }

    List<String> keys() {
        return columns().subList(0, identifying);
    }

    String key() {
        return said.getFirst().name();
    }

    /** Begins with the records, because H2 would else go through all rows for each of them. */
    String selectOpen() {
        return "select t.* from unnest(?) as r (record) left join " + name + " t on t." + key()
                + " = r.record and t.build = ? and t.valid_to = " + Blocks.FOR_EVER + " where t.build is not null";
    }

    String close() {
        return "update " + name + " set valid_to = ?, block = ? where " + key() + " = ? and build = ? and valid_to = "
                + Blocks.FOR_EVER;
    }

    String delete() {
        return "delete from " + name + " where " + key() + " = ? and build = ?";
    }

    String insert() {
        return "insert into " + name + " (" + names(written()) + ") values ("
                + String.join(", ", Collections.nCopies(written().size(), "?")) + ")";
    }

    int[] insertTypes() {
        return written().stream().mapToInt(Column::type).toArray();
    }

    private List<Column> written() {
        return Stream.concat(said.stream(), STANDING.stream()).toList();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
