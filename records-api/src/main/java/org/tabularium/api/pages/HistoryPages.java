package org.tabularium.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabularium.api.reading.ActorNames;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.history.History;
import org.tabularium.projections.history.Revision;
import org.tabularium.projections.view.ViewNames;

/** Every revision of a record: what happened, when, by whom, why, and what changed. */
@Hidden
@Controller
class HistoryPages {

    private final ReadPoints points;
    private final Histories histories;
    private final ActorNames actors;
    private final Pages pages;

    HistoryPages(ReadPoints points, Histories histories, ActorNames actors, Pages pages) {
        this.points = points;
        this.histories = histories;
        this.actors = actors;
        this.pages = pages;
    }

    @GetMapping(path = "/incidents/{id}/history", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> ofIncident(HttpServletRequest request, @PathVariable String id) {
        return page(request, StreamId.Kind.INCIDENT, id);
    }

    @GetMapping(path = "/sources/{id}/history", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> ofSource(HttpServletRequest request, @PathVariable String id) {
        return page(request, StreamId.Kind.SOURCE, id);
    }

    @GetMapping(path = "/claims/{id}/history", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> ofClaim(HttpServletRequest request, @PathVariable String id) {
        return page(request, StreamId.Kind.CLAIM, id);
    }

    private ResponseEntity<?> page(HttpServletRequest request, StreamId.Kind kind, String id) {
        StreamId stream = NoSuchRecord.orStream(kind, id);
        ReadPoint point = points.of(request, stream, ViewNames.HISTORY);
        History history = histories.history(stream, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        Frame frame = Frame.of(request, point);
        boolean named = actors.areShownTo(request);
        return pages.answer(request, point, frame, "history",
                Map.of("kind", kind.word(), "id", id, "path", Frame.path(stream), "cards",
                        cards(history, stream, point, frame, named)),
                named);
    }

    private List<Card> cards(History history, StreamId stream, ReadPoint point, Frame frame, boolean named) {
        Works works = new Works(histories, frame, point.position());
        List<Card> cards = new ArrayList<>();
        Revision before = null;
        for (Revision revision : history.revisions()) {
            @Nullable
            String name = named ? actors.name(revision.actor()).orElse(null) : null;
            cards.add(Card.of(revision, before, Frame.path(stream), frame, works, name));
            before = revision;
        }
        return cards;
    }
}
