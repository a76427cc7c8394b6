package org.tabularium.api.exports;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
import org.tabularium.api.reading.Streamed;
import org.tabularium.api.source.Bibliography;
import org.tabularium.core.stream.StreamId.Kind;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.view.ViewNames;

/** What stands in the archive, taken away as files. */
@RestController
class ExportRoutes {

    private static final String[] VIEWS = { ViewNames.TIMELINE, ViewNames.SOURCES, ViewNames.CASUALTIES,
            ViewNames.HISTORY };
    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final String WHOLE = "tabularium";

    private final ReadPoints points;
    private final IncidentPoints incidentPoints;
    private final Answers answers;
    private final CurrentRecords records;
    private final Revisions revisions;
    private final UcdpGed ucdpGed;

    ExportRoutes(ReadPoints points, IncidentPoints incidentPoints, Answers answers, CurrentRecords records,
            Revisions revisions, UcdpGed ucdpGed) {
        this.points = points;
        this.incidentPoints = incidentPoints;
        this.answers = answers;
        this.records = records;
        this.revisions = revisions;
        this.ucdpGed = ucdpGed;
    }

    @GetMapping("/api/export")
    @Read(value = "All that stands in the archive, as a file", body = String.class, mediaType = { "application/jsonl",
            "text/csv", "application/ld+json", "application/vnd.citationstyles.csl+json",
            "application/x-bibtex" }, filters = { "format", "rule" })
    ResponseEntity<?> all(HttpServletRequest request) {
        ExportFormat format = ExportFormat.of(request);
        return answer(request, format, points.of(request, VIEWS), null);
    }

    @GetMapping("/api/incidents/{id}/export")
    @Read(value = "All that stands about an incident, as a file", body = String.class, mediaType = {
            "application/jsonl", "text/csv", "application/ld+json", "application/vnd.citationstyles.csl+json",
            "application/x-bibtex" }, filters = { "format", "rule" })
    ResponseEntity<?> incident(HttpServletRequest request, @PathVariable String id) {
        ExportFormat format = ExportFormat.of(request);
        return answer(request, format, incidentPoints.of(request, id, VIEWS), id);
    }

    private ResponseEntity<?> answer(HttpServletRequest request, ExportFormat format, ReadPoint point,
            @Nullable String incident) {
        Extent extent = new Extent(incident, point.position());
        return answers.file(request, point, content(request, format, extent), name(extent, format), VIEWS);
    }

    private Streamed content(HttpServletRequest request, ExportFormat format, Extent extent) {
        @Nullable
        Rule rule = Parameters.code(request, "rule", Rule.class);
        return switch (format) {
            case JSONL -> new Streamed(JSON_LINES, out -> JsonLines.write(records, extent, out));
            case CSV -> Streamed.csv(
                    rows -> records.forEach(extent, Kind.CLAIM, claim -> rows.accept(JsonLines.content(claim))));
            case UCDP_GED -> Streamed.csv(UcdpGed.COLUMNS, rows -> ucdpGed.forEach(extent, rule, rows));
            case PROV -> new Streamed(JSON_LD, out -> ProvGraph.write(revisions, extent, out));
            case CSL -> Bibliography.csl(sources -> records.forEach(extent, Kind.SOURCE, sources));
            case BIBTEX -> Bibliography.bibtex(sources -> records.forEach(extent, Kind.SOURCE, sources));
        };
    }

    private static String name(Extent extent, ExportFormat format) {
        String begin = Objects.requireNonNullElse(extent.incident(), WHOLE);
        return begin + (extent.position() < 0 ? "" : "-" + extent.position()) + "." + format.suffix();
    }
}
