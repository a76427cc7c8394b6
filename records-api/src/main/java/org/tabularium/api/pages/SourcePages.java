package org.tabularium.api.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.tabularium.projections.source.Impact;
import org.tabularium.projections.source.Sources;
import org.tabularium.projections.view.ViewNames;
import tools.jackson.databind.node.ObjectNode;

/** One source for a reader: the work, and what rests on it. */
@Hidden
@Controller
class SourcePages {

    /** More links than these nobody follows; all are in the JSON. */
    private static final int MOST_CLAIMS = 500;

    private final ReadPoints points;
    private final Sources sources;
    private final Pages pages;

    SourcePages(ReadPoints points, Sources sources, Pages pages) {
        this.points = points;
        this.sources = sources;
        this.pages = pages;
    }

    /**
     * A claim that cites a source or one of its copies.
     *
     * @param claim  its id, with a link to its page
     * @param alone  whether it cites no other source
     */
    record Resting(Shown claim, boolean alone) {}

    @GetMapping(path = "/sources/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String id) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.SOURCE, id);
        ReadPoint point = points.of(request, stream, ViewNames.SOURCES);
        RecordState source = sources.find(id, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        Impact impact = sources.impact(id, point.asOf()).orElseThrow(() -> new NoSuchRecord(stream));
        Frame frame = Frame.of(request, point);
        Map<String, Object> model = new HashMap<>(Map.of("path", Frame.path(stream), "record", Standing.of(source),
                "title", Works.title(source), "copies", links("/sources/", impact.derived(), frame),
                "claims", resting(impact, frame), "numberOfClaims", impact.claims().size()));
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

    private static List<Shown> links(String path, List<String> ids, Frame frame) {
        return ids.stream().limit(MOST_CLAIMS).map(id -> Shown.page(id, frame.page(path + id))).toList();
    }

    private static List<Resting> resting(Impact impact, Frame frame) {
        Set<String> alone = new HashSet<>(impact.onNothingElse());
        return links("/claims/", impact.claims(), frame).stream()
                .map(claim -> new Resting(claim, alone.contains(claim.text()))).toList();
    }
}
