package org.tabularium.projections.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tabularium.core.log.LogReader;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.View;

/**
 * Hands a view its pages of the log, so that afterwards it holds nothing whose erasure it has been told of. The record
 * of an erased payload is forgotten and told again from its first event on, of which the log has only what is left:
 * so the rows are those of a replay by construction, whatever they were before.
 */
public final class Intake {

    private final View view;
    private final LogReader log;

    public Intake(View view, LogReader log) {
        this.view = view;
        this.log = log;
    }

    /** Has a build of the view take in a page that follows on those before, within the caller's transaction. */
    public void take(int build, LogPage page) {
        Set<StreamId> erased = page.erased();
        view.apply(build, erased.isEmpty() ? page.changes() : Change.of(toldAgain(build, page, erased)));
    }

    private List<RecordedEvent> toldAgain(int build, LogPage page, Set<StreamId> erased) {
        List<RecordedEvent> events = new ArrayList<>();
        for (StreamId record : erased) {
            view.forget(build, record);
            log.stream(record, 1).stream().filter(event -> event.entry().position() <= page.last())
                    .forEach(events::add);
        }
        page.events().stream().filter(event -> !erased.contains(event.entry().stream())).forEach(events::add);
        return events;
    }
}
