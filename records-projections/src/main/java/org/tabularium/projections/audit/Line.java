package org.tabularium.projections.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The values of a row as texts, in the order of the {@link Columns}. */
record Line(List<@Nullable String> values) {

    static Line told(@Nullable Object[] values) {
        List<@Nullable String> texts = new ArrayList<>(values.length);
        for (Object value : values) {
            texts.add(value == null ? null : value.toString());
        }
        return new Line(texts);
    }

    static Line read(ResultSet row, int columns) throws SQLException {
        @Nullable
        String[] texts = new String[columns];
        for (int column = 0; column < columns; column++) {
            texts[column] = row.getString(column + 1);
        }
        return new Line(Arrays.asList(texts));
    }

    @Nullable
    String at(int column) {
        return values.get(column);
    }
}
