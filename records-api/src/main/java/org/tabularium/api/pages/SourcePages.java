package org.tabularium.api.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.api.source.FormattedCitation;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StateConflict;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.source.Dependents;
import org.tabularium.projections.source.Impact;
import org.tabularium.projections.source.Sources;
import tools.jackson.databind.node.ObjectNode;

/** One source for a reader: the work, and what rests on it. */
@Hidden
@Controller
class SourcePages {

    /** A longer table nobody reads; all of it is in the JSON and the CSV. */
    private static final int MOST_CLAIMS = 300;

    private final ReadPoints points;
    private final Sources sources;
    private final Pages pages;

    SourcePages(ReadPoints points, Sources sources, Pages pages) {
        this.points = points;
        this.sources = sources;
        this.pages = pages;
    }

    @GetMapping(path = "/sources/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String id) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.SOURCE, id);
        ReadPoint point = points.of(request, stream, Dependents.VIEWS.toArray(String[]::new));
        RecordState source = sources.find(id, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        Frame frame = Frame.of(request, point);
        Map<String, Object> model = new HashMap<>(Map.of("path", Frame.path(stream), "record", Standing.of(source),
                "title", Works.title(source)));
        model.putAll(resting(sources.dependents(id, point.asOf()).orElseThrow(() -> new NoSuchRecord(stream)), frame));
        ObjectNode content = source.content();
        if (content != null) {
            model.put("fields", new Fields(frame).held("", content));
            citation(source).ifPresent(citation -> model.put("citation", citation));
        }
        return pages.answer(request, point, frame, "source", model);
    }

    private static Optional<String> citation(RecordState source) {
        try {
            return Optional.of(FormattedCitation.of(source, "apa"));
        } catch (StateConflict notCitable) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> resting(Dependents dependents, Frame frame) {
        Impact impact = dependents.impact(dependents.claims(null, MOST_CLAIMS).items(), true);
        Impact.Counts counts = Objects.requireNonNull(impact.counts());
        List<Shown> copies = Objects.requireNonNull(impact.derived()).stream().limit(MOST_CLAIMS)
                .map(id -> Shown.page(id, frame.page("/sources/" + id))).toList();
        return Map.of("counts", counts, "copies", copies, "claims",
                impact.claims().stream().map(claim -> RestingClaim.of(claim, frame)).toList(), "more",
                counts.claims() + counts.formerly() - impact.claims().size());
    }
}
