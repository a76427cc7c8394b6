package org.tabularium.api.figure;

import java.util.List;
import java.util.Objects;

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
import org.tabularium.core.claim.Facet;
import org.tabularium.projections.casualty.Casualties;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.IncidentFigures;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.hostage.Hostages;
import org.tabularium.projections.hostage.IncidentHostages;
import org.tabularium.projections.view.ViewNames;

/** The figures given for an incident, side by side. */
@RestController
class FigureReads {

    private final IncidentPoints points;
    private final Answers answers;
    private final Casualties casualties;
    private final Hostages hostages;

    FigureReads(IncidentPoints points, Answers answers, Casualties casualties, Hostages hostages) {
        this.points = points;
        this.answers = answers;
        this.casualties = casualties;
        this.hostages = hostages;
    }

    @GetMapping({ "/api/incidents/{id}/casualties", "/api/incidents/{id}/casualties.csv" })
    @Read(value = "Casualties, side by side", body = IncidentFigures.class, filters = "rule")
    ResponseEntity<?> casualties(HttpServletRequest request, @PathVariable String id) {
        Rule rule = rule(request);
        ReadPoint point = points.of(request, id, ViewNames.CASUALTIES, ViewNames.SOURCES);
        IncidentFigures figures = casualties.of(id, point.asOf(), rule);
        return answer(request, point, figures, figures.measures());
    }

    @GetMapping({ "/api/incidents/{id}/hostages", "/api/incidents/{id}/hostages.csv" })
    @Read(value = "Hostages, with the line of their lives", body = IncidentHostages.class, filters = "rule")
    ResponseEntity<?> hostages(HttpServletRequest request, @PathVariable String id) {
        Rule rule = rule(request);
        ReadPoint point = points.of(request, id, ViewNames.HOSTAGES, ViewNames.SOURCES);
        IncidentHostages figures = hostages.of(id, point.asOf(), rule);
        return answer(request, point, figures, figures.measures());
    }

    @GetMapping({ "/api/incidents/{id}/figures", "/api/incidents/{id}/figures.csv" })
    @Read(value = "Figures of any facet", body = IncidentFigures.class, filters = { "facet", "rule" })
    ResponseEntity<?> figures(HttpServletRequest request, @PathVariable String id) {
        Rule rule = rule(request);
        @Nullable
        Facet facet = Parameters.code(request, "facet", Facet.class);
        if (facet == null || !facet.hasFigures()) {
            throw Parameters.refused("facet", "unknown-code", "A facet of figures is expected, such as DAMAGE.");
        }
        ReadPoint point = points.of(request, id, ViewNames.CASUALTIES, ViewNames.HOSTAGES, ViewNames.SOURCES);
        IncidentFigures figures = facet == Facet.HOSTAGE
                ? hostages.figures(id, point.asOf(), rule)
                : casualties.figures(id, facet, point.asOf(), rule);
        return answer(request, point, figures, figures.measures());
    }

    private ResponseEntity<?> answer(HttpServletRequest request, ReadPoint point, Object body, List<Block> blocks) {
        return answers.view(request, point, body, rows -> FigureRows.forEach(blocks, rows));
    }

    private static Rule rule(HttpServletRequest request) {
        return Objects.requireNonNullElse(Parameters.code(request, "rule", Rule.class), Rule.RANGE);
    }
}
