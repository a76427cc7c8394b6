package org.tabularium.api.timeline;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.IncidentPoints;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.projections.timeline.Timelines;
import org.tabularium.projections.view.ViewNames;

/** Every claim about an incident, in the order of the time that it is about. */
@RestController
class TimelineReads {

    private final IncidentPoints points;
    private final Answers answers;
    private final Timelines timelines;

    TimelineReads(IncidentPoints points, Answers answers, Timelines timelines) {
        this.points = points;
        this.answers = answers;
        this.timelines = timelines;
    }

    @GetMapping({ "/api/incidents/{id}/timeline", "/api/incidents/{id}/timeline.csv" })
    @Read(value = "Claims about an incident, by the time that they are about", body = ClaimContent.class, record = true,
            list = true)
    ResponseEntity<?> timeline(HttpServletRequest request, @PathVariable String id) {
        ReadPoint point = points.of(request, id, ViewNames.TIMELINE);
        return answers.list(request, point, (cursor, limit) -> timelines.of(id, point.position(), cursor, limit));
    }
}
