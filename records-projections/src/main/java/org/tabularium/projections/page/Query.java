package org.tabularium.projections.page;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.Standing;

/** A select whose conditions depend on what is asked; its values are never part of its text. */
public final class Query {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private String joiner = " where ";
    private @Nullable String constant;

    /** Begins with everything before the conditions. */
    public Query(String select) {
        this.sql = new StringBuilder(select.stripTrailing());
    }

    /** Adds a condition with as many question marks as values. */
    public Query and(String condition, Object... given) {
        sql.append(joiner).append(condition);
        values.addAll(List.of(given));
        joiner = " and ";
        return this;
    }

    /** Adds the condition that a column has the value, if one is asked for. */
    public Query andEqual(String column, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        constant = constant == null ? column : constant;
        return and(column + " = ?", code(value));
    }

    /** Adds the condition that a column has the value, if one is asked for, but not so that an index is used for it. */
    public Query andSame(String column, @Nullable Object value) {
        return value == null ? this : and("substring(" + column + " from 1) = ?", code(value));
    }

    private static Object code(Object value) {
        return value instanceof Enum<?> named ? named.name() : value;
    }

    /** Only rows of the view's table, which is called by its alias, that stand at the position in the living build. */
    public Query standing(String alias, String view, long position) {
        // Where no column has one value, the index of the order is to be read, and none by where rows begin.
        String begun = constant == null ? "valid_from + 0" : "valid_from";
        return and("%1$s.%2$s <= ? and %1$s.valid_to > ? and %1$s.build = %3$s".formatted(alias, begun,
                Standing.build(view)), position, position);
    }

    /** Only rows after the place in a list by id. */
    public Query after(@Nullable Cursor cursor, String idColumn) {
        return cursor == null ? this : and(idColumn + " > ?", cursor.id());
    }

    /** Only rows after the place in a list by earliest day, latest day and id. */
    public Query afterDate(@Nullable Cursor cursor, String alias) {
        // The first comparison says nothing new: it lets an index find where to begin.
        return cursor == null
                ? this
                : and("""
                        %1$s.earliest >= ? and (%1$s.earliest > ? or %1$s.latest > ?
                        or (%1$s.latest = ? and %1$s.id > ?))""".formatted(alias), cursor.earliest(),
                        cursor.earliest(), cursor.latest(), cursor.latest(), cursor.id());
    }

    /**
     * Reads one row more than the limit, in the order. The first column that has one value only is put before the
     * order, which it does not change, so that H2 reads the rows in order from an index that begins with it.
     */
    public <T> List<T> list(JdbcClient jdbc, String order, int limit, RowMapper<T> reader) {
        List<Object> all = new ArrayList<>(values);
        all.add(limit + 1);
        String whole = constant == null ? order : constant + ", " + order;
        return jdbc.sql(sql + " order by " + whole + " limit ?").params(all).query(reader).list();
    }
}
