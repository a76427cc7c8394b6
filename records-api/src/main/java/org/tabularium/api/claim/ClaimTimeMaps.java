package org.tabularium.api.claim;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.history.RevisionMoment;
import org.tabularium.projections.view.ViewNames;

/** Where the past states of claims are: their TimeMaps, and the links beside each state. */
@RestController
class ClaimTimeMaps {

    private final ReadPoints points;
    private final Answers answers;
    private final Histories histories;

    ClaimTimeMaps(ReadPoints points, Answers answers, Histories histories) {
        this.points = points;
        this.answers = answers;
        this.histories = histories;
    }

    @GetMapping("/api/claims/{id}/timemap")
    @Read(value = "The addresses of all past states of a claim, RFC 7089", body = String.class,
            mediaType = "application/link-format")
    ResponseEntity<?> timeMap(HttpServletRequest request, @PathVariable String id) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.CLAIM, id);
        ReadPoint point = points.of(request, stream, ViewNames.HISTORY);
        List<RevisionMoment> revisions = histories.moments(stream, point.position());
        if (revisions.isEmpty()) {
            throw new NoSuchRecord(stream);
        }
        String links = mementos(request, id, revisions).timeMap();
        return answers.bytes(request, point, ClaimMementos.LINK_FORMAT, links.getBytes(StandardCharsets.US_ASCII));
    }

    /** The links beside the state of a claim that is shown. */
    List<String> beside(HttpServletRequest request, ReadPoint point, RecordState claim) {
        // What is kept for ever tells of nothing that came later.
        long known = point.fixed() ? point.position() : Long.MAX_VALUE;
        List<RevisionMoment> revisions = histories.moments(StreamId.claim(claim.id()), known);
        return mementos(request, claim.id(), revisions).beside(claim.revision(), point.fixed());
    }

    private static ClaimMementos mementos(HttpServletRequest request, String id, List<RevisionMoment> revisions) {
        return new ClaimMementos(request.getContextPath() + "/api/claims/" + id, revisions);
    }
}
