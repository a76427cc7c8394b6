package org.tabularium.api.pages;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabularium.api.reading.IncidentPoints;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.casualty.Casualties;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.hostage.Hostages;
import org.tabularium.projections.resolution.ActCount;
import org.tabularium.projections.resolution.Resolutions;
import org.tabularium.projections.timeline.IncidentState;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.view.ViewNames;

/** One incident for readers, with the figures given for it side by side. */
@Hidden
@Controller
class IncidentPages {

    private final IncidentPoints points;
    private final Incidents incidents;
    private final Casualties casualties;
    private final Hostages hostages;
    private final Resolutions resolutions;
    private final Histories histories;
    private final Pages pages;

    IncidentPages(IncidentPoints points, Incidents incidents, Casualties casualties, Hostages hostages,
            Resolutions resolutions, Histories histories, Pages pages) {
        this.points = points;
        this.incidents = incidents;
        this.casualties = casualties;
        this.hostages = hostages;
        this.resolutions = resolutions;
        this.histories = histories;
        this.pages = pages;
    }

    /** How many there are of one sort, with the sort in words. */
    record Count(String label, long number) {}

    /** Acts counted by a rule. */
    record Counted(String by, String rule, List<Count> counts) {

        static Counted of(ActCount count) {
            return new Counted(Labels.find("field", count.by()).orElse(count.by()), count.rule(),
                    count.values().entrySet().stream()
                            .map(one -> new Count(Labels.title(count.by(), one.getKey()), one.getValue())).toList());
        }
    }

    @GetMapping(path = "/incidents/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String id) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.INCIDENT, id);
        ReadPoint point = points.of(request, id, ViewNames.TIMELINE, ViewNames.CASUALTIES, ViewNames.HOSTAGES,
                ViewNames.RESOLUTIONS, ViewNames.SOURCES);
        IncidentState incident = incidents.find(id, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        Frame frame = Frame.of(request, point);
        Works works = new Works(histories, frame, point.position());
        AsOf asOf = point.asOf();
        return pages.answer(request, point, frame, "incident",
                Map.of("path", Frame.path(stream), "record", Standing.of(incident.state()), "incident",
                        IncidentLine.of(incident.state(), frame), "counts", counts(incident), "casualties",
                        FigureTable.of(casualties.of(id, asOf, Rule.RANGE).measures(), frame, works), "hostages",
                        FigureTable.of(hostages.of(id, asOf, Rule.RANGE).measures(), frame, works), "acts",
                        acts(id, asOf)));
    }

    private static List<Count> counts(IncidentState incident) {
        return incident.counts().entrySet().stream()
                .map(count -> new Count(Labels.title("facet", count.getKey()), count.getValue())).toList();
    }

    private List<Counted> acts(String id, AsOf asOf) {
        return resolutions.of(id, asOf).counts().stream().map(Counted::of).filter(acts -> !acts.counts().isEmpty())
                .toList();
    }
}
