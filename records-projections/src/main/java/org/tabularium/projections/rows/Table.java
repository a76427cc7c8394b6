package org.tabularium.projections.rows;

import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A table of versioned rows, and how a row is written to it and read from it. Beside the columns named here it has
 * {@code valid_from} and {@code valid_to}.
 *
 * @param <R>     what a row says
 * @param name    the table's name
 * @param columns its columns, the first of which tells whose rows take the place of whose
 * @param values  a row's values in the order of the columns
 * @param reader  reads a row
 */
public record Table<R>(String name, List<Column> columns, Values<R> values, RowMapper<R> reader) {

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
        columns = List.copyOf(columns);
    }

    String key() {
        return columns.getFirst().name();
    }

    String selectOpen() {
        return "select " + names() + " from " + name + " where " + key() + " = any(?) and valid_to is null";
    }

    String close() {
        return "update " + name + " set valid_to = ? where " + key() + " = ? and valid_to is null";
    }

    String delete() {
        return "delete from " + name + " where " + key() + " = ?";
    }

    String insert() {
        return "insert into " + name + " (" + names() + ", valid_from, valid_to) values ("
                + String.join(", ", Collections.nCopies(columns.size() + 2, "?")) + ")";
    }

    int[] insertTypes() {
        return IntStream.concat(columns.stream().mapToInt(Column::type), IntStream.of(Types.BIGINT, Types.BIGINT))
                .toArray();
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
