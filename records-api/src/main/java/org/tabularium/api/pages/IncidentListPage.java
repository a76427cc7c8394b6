package org.tabularium.api.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tabularium.api.reading.Address;
import org.tabularium.api.reading.Listing;
import org.tabularium.api.reading.Parameters;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.view.ViewNames;

/** All incidents by their dates, a hundred a page. */
@Hidden
@Controller
class IncidentListPage {

    private static final int PAGE = 100;

    private final ReadPoints points;
    private final Incidents incidents;
    private final Pages pages;

    IncidentListPage(ReadPoints points, Incidents incidents, Pages pages) {
        this.points = points;
        this.incidents = incidents;
        this.pages = pages;
    }

    @GetMapping(path = "/incidents", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> list(HttpServletRequest request) {
        @Nullable
        String words = Parameters.text(request, "q");
        ReadPoint point = points.of(request, ViewNames.TIMELINE);
        Listing<RecordState> all = (cursor, limit) -> incidents.list(words, null, null, null, point.position(),
                cursor, limit);
        Page<RecordState> page = all.pageAfter(Parameters.text(request, "cursor"), PAGE);
        Frame frame = Frame.of(request, point);
        List<IncidentLine> lines = page.items().stream().map(incident -> IncidentLine.of(incident, frame)).toList();
        Map<String, Object> model = new HashMap<>(
                Map.of("incidents", lines, "words", Objects.requireNonNullElse(words, "")));
        if (page.next() != null) {
            model.put("next", Address.of(request).page(point.position(), page.next()));
        }
        return pages.answer(request, point, frame, "incidents", model);
    }
}
