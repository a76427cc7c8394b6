package org.tabularium.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tabularium.api.imports.window.Rejection;
import org.tabularium.core.input.Fault;

/** The lists that belong to imports: what was wrong with rows, and what reversals left as it is. */
@Repository
class ImportLists {

    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;

    ImportLists(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    void addErrors(String id, List<Rejection> rejected) {
        List<Object[]> rows = new ArrayList<>();
        for (Rejection rejection : rejected) {
            int ordinal = 0;
            for (Fault fault : rejection.faults()) {
                rows.add(new Object[]{ id, rejection.line(), ordinal++, fault.pointer(), fault.code(),
                        fault.detail() });
            }
        }
        jdbc.batchUpdate("""
                insert into import_error (import_id, line, ordinal, pointer, code, detail) values (?, ?, ?, ?, ?, ?)
                """, rows);
    }

    void forgetErrors(String id) {
        jdbc.update("delete from import_error where import_id = ?", id);
    }

    void addKept(String id, List<KeptClaim> kept) {
        jdbc.batchUpdate("insert into import_kept (import_id, position, claim, revision) values (?, ?, ?, ?)",
                kept.stream().map(one -> new Object[]{ id, one.position(), one.claim(), one.revision() }).toList());
    }

    /** The first errors by their lines. */
    List<RowError> firstErrors(String id, int most) {
        return errorsAfter(id, new Place(-1, -1), most).stream().map(PlacedError::error).toList();
    }

    void eachError(String id, Consumer<Object> consumer) {
        List<PlacedError> page = errorsAfter(id, new Place(-1, -1), PAGE);
        while (!page.isEmpty()) {
            page.forEach(found -> consumer.accept(found.error()));
            page = errorsAfter(id, page.getLast().place(), PAGE);
        }
    }

    void eachKept(String id, Consumer<Object> consumer) {
        List<KeptClaim> page = keptAfter(id, -1);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            page = keptAfter(id, page.getLast().position());
        }
    }

    private record Place(long line, int ordinal) {}

    private record PlacedError(Place place, RowError error) {}

    private List<PlacedError> errorsAfter(String id, Place place, int most) {
        return jdbc.query("""
                select line, ordinal, pointer, code, detail from import_error
                where import_id = ? and (line > ? or line = ? and ordinal > ?) order by line, ordinal limit ?
                """, (row, number) -> new PlacedError(new Place(row.getLong("line"), row.getInt("ordinal")),
                new RowError(row.getLong("line"), row.getString("pointer"), row.getString("code"),
                        row.getString("detail"))),
                id, place.line(), place.line(), place.ordinal(), most);
    }

    private List<KeptClaim> keptAfter(String id, long position) {
        return jdbc.query("""
                select claim, revision, position from import_kept where import_id = ? and position > ?
                order by position limit ?
                """, (row, number) -> new KeptClaim(row.getString("claim"), row.getInt("revision"),
                row.getLong("position")), id, position, PAGE);
    }
}
