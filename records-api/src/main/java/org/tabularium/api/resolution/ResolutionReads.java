package org.tabularium.api.resolution;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.IncidentPoints;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.projections.resolution.IncidentResolutions;
import org.tabularium.projections.resolution.Resolutions;
import org.tabularium.projections.view.ViewNames;

/** The acts on an incident, those that contest it included. */
@RestController
class ResolutionReads {

    private final IncidentPoints points;
    private final Answers answers;
    private final Resolutions resolutions;

    ResolutionReads(IncidentPoints points, Answers answers, Resolutions resolutions) {
        this.points = points;
        this.answers = answers;
        this.resolutions = resolutions;
    }

    @GetMapping({ "/api/incidents/{id}/resolutions", "/api/incidents/{id}/resolutions.csv" })
    @Read(value = "Acts on an incident, contesting ones included", body = IncidentResolutions.class)
    ResponseEntity<?> resolutions(HttpServletRequest request, @PathVariable String id) {
        ReadPoint point = points.of(request, id, ViewNames.RESOLUTIONS);
        IncidentResolutions found = resolutions.of(id, point.asOf());
        return answers.view(request, point, found, rows -> found.acts().forEach(rows));
    }
}
