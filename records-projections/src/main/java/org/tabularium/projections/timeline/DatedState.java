package org.tabularium.projections.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.page.Cursor;

/** A record and where it stands in an order by date. */
record DatedState(RecordState state, Days occurred) {

    static DatedState read(ResultSet row, int number) throws SQLException {
        return new DatedState(RecordState.read(row, number),
                new Days(row.getLong("earliest"), row.getLong("latest")));
    }

    Cursor cursor(String list) {
        return Cursor.byDate(list, occurred.earliest(), occurred.latest(), state.id());
    }
}
