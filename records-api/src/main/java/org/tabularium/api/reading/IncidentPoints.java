package org.tabularium.api.reading;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.view.ViewNames;

/** Finds the position for a view of one incident, which must exist there. */
@Component
public class IncidentPoints {

    private final ReadPoints points;
    private final Histories histories;

    IncidentPoints(ReadPoints points, Histories histories) {
        this.points = points;
        this.histories = histories;
    }

    /**
     * The position for this request. Before the first event nothing exists and every view is empty, so none is asked
     * for there.
     *
     * @param views the views that the answer is made of
     * @throws NoSuchRecord where the incident does not exist at the position
     */
    public ReadPoint of(HttpServletRequest request, String incident, String... views) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.INCIDENT, incident);
        String[] all = Arrays.copyOf(views, views.length + 1);
        all[views.length] = ViewNames.HISTORY;
        ReadPoint point = points.of(request, stream, all);
        if (!point.isBeforeTheFirstEvent() && histories.current(stream, point.position()).isEmpty()) {
            throw new NoSuchRecord(stream);
        }
        return point;
    }
}
