package org.tabularium.api.pages;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.view.ViewNames;

/** One claim for a reader. */
@Hidden
@Controller
class ClaimPages {

    private final ReadPoints points;
    private final Histories histories;
    private final Pages pages;

    ClaimPages(ReadPoints points, Histories histories, Pages pages) {
        this.points = points;
        this.histories = histories;
        this.pages = pages;
    }

    @GetMapping(path = "/claims/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String id) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.CLAIM, id);
        ReadPoint point = points.of(request, stream, ViewNames.HISTORY);
        RecordState state = histories.current(stream, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        Frame frame = Frame.of(request, point);
        Map<String, Object> model = new HashMap<>(Map.of("path", Frame.path(stream), "record", Standing.of(state)));
        if (state.content() != null) {
            model.put("claim", ClaimPage.of(state.content(), frame, histories, point.position()));
        }
        return pages.answer(request, point, frame, "claim", model);
    }
}
