package org.tabularium.projections.timeline;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.page.Query;
import org.tabularium.projections.view.ViewNames;

/** The claims of incidents in the order of the time that they are about; those without a bound come last. */
public final class Timelines {

    private static final String LIST = "timeline";

    private final JdbcClient jdbc;

    public Timelines(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * One page of an incident's claims, withdrawn ones included; the view {@code timeline} must have reached the
     * position.
     *
     * @throws org.tabularium.projections.page.BadCursor where the cursor is none that this list has given
     */
    public Page<RecordState> of(String incident, long position, @Nullable String after, int limit) {
        List<DatedState> found = new Query("""
                select c.id, c.content, c.status, c.revision, c.recorded_at, c.valid_from, c.earliest, c.latest
                from timeline_claim c""").andEqual("c.incident", incident).standing("c", ViewNames.TIMELINE, position)
                .afterDate(Cursor.read(after, LIST), "c")
                .list(jdbc, "c.earliest, c.latest, c.id", limit, DatedState::read);
        return Page.of(found, limit, item -> item.cursor(LIST)).map(DatedState::state);
    }
}
