package org.tabularium.api.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabularium.api.reading.ActorNames;
import org.tabularium.api.reading.Address;
import org.tabularium.api.reading.IncidentPoints;
import org.tabularium.api.reading.Listing;
import org.tabularium.api.reading.Parameters;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.api.reading.UpTo;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.change.ChangedRecord;
import org.tabularium.projections.change.IncidentChanges;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.view.ViewNames;

/** What has changed about an incident between two moments, with a form to choose them. */
@Hidden
@Controller
class ChangesPage {

    private static final String[] VIEWS = { ViewNames.TIMELINE, ViewNames.SOURCES, ViewNames.HISTORY };
    private static final int PAGE = 100;

    private final ReadPoints points;
    private final IncidentPoints incidentPoints;
    private final IncidentChanges changes;
    private final Histories histories;
    private final ActorNames actors;
    private final Pages pages;

    ChangesPage(ReadPoints points, IncidentPoints incidentPoints, IncidentChanges changes, Histories histories,
            ActorNames actors, Pages pages) {
        this.points = points;
        this.incidentPoints = incidentPoints;
        this.changes = changes;
        this.histories = histories;
        this.actors = actors;
        this.pages = pages;
    }

    @GetMapping(path = "/incidents/{id}/changes", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> changes(HttpServletRequest sent, @PathVariable String id) {
        HttpServletRequest filledIn = new FilledIn(sent);
        points.named(filledIn, "to", VIEWS);
        HttpServletRequest request = UpTo.of(filledIn);
        AsOf from = points.named(request, "from", VIEWS);
        ReadPoint point = incidentPoints.of(request, id, VIEWS);
        if (from.at() > point.position()) {
            throw Parameters.refused("from", "after-to", "A moment not after that of “to” is expected.");
        }
        Listing<ChangedRecord> all = (cursor, limit) -> changes.of(id, from.at(), point.position(), cursor, limit);
        Page<ChangedRecord> page = all.pageAfter(Parameters.text(request, "cursor"), PAGE);
        Frame frame = Frame.of(request, point);
        boolean named = actors.areShownTo(request);
        Map<String, Object> model = new HashMap<>(Map.of("path", Frame.path(StreamId.incident(id)), "name",
                name(id, point), "cards", cards(page.items(), frame, named), "twin", twin(id, from, frame),
                "from", given(filledIn, "from"), "to", given(filledIn, "to"), "asked", given(filledIn, "asOf")));
        if (from.position() != null && from.recordedAt() != null) {
            model.put("fromPosition", from.position());
            model.put("fromMoment", Moment.of(from.recordedAt()));
        }
        if (page.next() != null) {
            model.put("next", Address.of(request).page(point.position(), page.next()));
        }
        return pages.answer(request, point, frame, "changes", model, named);
    }

    private String name(String id, ReadPoint point) {
        return histories.current(StreamId.incident(id), point.position()).map(ClaimPage::name).orElse(id);
    }

    private List<ChangedCard> cards(List<ChangedRecord> changed, Frame frame, boolean named) {
        return changed.stream().map(record -> ChangedCard.of(record, frame,
                actor -> named ? actors.name(actor).orElse(null) : null)).toList();
    }

    private static String twin(String id, AsOf from, Frame frame) {
        String twin = frame.json(Frame.path(StreamId.incident(id)) + "/changes");
        return from.position() == null ? twin : twin + (frame.past() ? "&" : "?") + "from=" + from.position();
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }
}
