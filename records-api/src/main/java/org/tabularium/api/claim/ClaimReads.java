package org.tabularium.api.claim;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.IncidentPoints;
import org.tabularium.api.reading.Parameters;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.api.reading.RecordReads;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.history.History;
import org.tabularium.projections.timeline.ClaimFilter;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.ViewNames;

/** Claims, read and searched. */
@RestController
class ClaimReads {

    private final ReadPoints points;
    private final IncidentPoints incidentPoints;
    private final Answers answers;
    private final RecordReads records;
    private final ClaimTimeMaps timeMaps;
    private final Claims claims;

    ClaimReads(ReadPoints points, IncidentPoints incidentPoints, Answers answers, RecordReads records,
            ClaimTimeMaps timeMaps, Claims claims) {
        this.points = points;
        this.incidentPoints = incidentPoints;
        this.answers = answers;
        this.records = records;
        this.timeMaps = timeMaps;
        this.claims = claims;
    }

    @GetMapping({ "/api/claims", "/api/claims.csv" })
    @Read(value = "Claims that have all that is asked for", body = ClaimContent.class, record = true, list = true,
            filters = {
                    "incident", "facet", "measure", "group", "claimant", "source", "status", "q" })
    ResponseEntity<?> search(HttpServletRequest request) {
        ClaimFilter filter = filter(request, Parameters.text(request, "incident"));
        return found(request, filter, points.of(request, ViewNames.TIMELINE, ViewNames.SOURCES));
    }

    @GetMapping({ "/api/incidents/{id}/claims", "/api/incidents/{id}/claims.csv" })
    @Read(value = "The claims about an incident", body = ClaimContent.class, record = true, list = true, filters = {
            "facet", "measure", "group", "claimant", "source", "status", "q" })
    ResponseEntity<?> ofIncident(HttpServletRequest request, @PathVariable String id) {
        ClaimFilter filter = filter(request, id);
        return found(request, filter, incidentPoints.of(request, id, ViewNames.TIMELINE, ViewNames.SOURCES));
    }

    private ResponseEntity<?> found(HttpServletRequest request, ClaimFilter filter, ReadPoint point) {
        return answers.list(request, point, (cursor, limit) -> claims.search(filter, point.position(), cursor, limit));
    }

    private static ClaimFilter filter(HttpServletRequest request, @Nullable String incident) {
        return new ClaimFilter(incident, Parameters.code(request, "facet", Facet.class),
                Parameters.code(request, "measure", Measure.class), Parameters.code(request, "group", Group.class),
                Parameters.text(request, "claimant"), Parameters.text(request, "source"),
                Parameters.code(request, "status", RecordStatus.class), Parameters.text(request, "q"));
    }

    @GetMapping("/api/claims/{id}")
    @Read(value = "One claim", body = ClaimContent.class, record = true)
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String id) {
        return records.current(request, StreamId.Kind.CLAIM, id,
                (point, claim) -> timeMaps.beside(request, point, claim));
    }

    @GetMapping("/api/claims/{id}/history")
    @Read(value = "Every revision of a claim, field by field", body = History.class)
    ResponseEntity<?> history(HttpServletRequest request, @PathVariable String id) {
        return records.history(request, StreamId.Kind.CLAIM, id);
    }

    @GetMapping("/api/claims/{id}/revisions/{number}")
    @Read(value = "One revision of a claim", body = ClaimContent.class, record = true)
    ResponseEntity<?> revision(HttpServletRequest request, @PathVariable String id, @PathVariable String number) {
        return records.revision(request, StreamId.Kind.CLAIM, id, number);
    }
}
