package org.tabularium.api.reading;

import java.util.List;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.history.History;
import org.tabularium.projections.view.ViewNames;

/** Reads of one record, which are the same for incidents, sources and claims. */
@Component
public class RecordReads {

    private final ReadPoints points;
    private final Answers answers;
    private final Histories histories;
    private final ActorNames actors;

    RecordReads(ReadPoints points, Answers answers, Histories histories, ActorNames actors) {
        this.actors = actors;
        this.points = points;
        this.answers = answers;
        this.histories = histories;
    }

    /** The record as it stands. */
    public ResponseEntity<?> current(HttpServletRequest request, StreamId.Kind kind, String id) {
        return current(request, kind, id, (point, state) -> List.of());
    }

    /** The record as it stands, and what {@code Link} leads to from there, each link as RFC 8288 writes it. */
    public ResponseEntity<?> current(HttpServletRequest request, StreamId.Kind kind, String id,
            BiFunction<ReadPoint, RecordState, List<String>> links) {
        StreamId stream = NoSuchRecord.orStream(kind, id);
        ReadPoint point = points.of(request, stream, ViewNames.HISTORY);
        RecordState state = histories.current(stream, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        return answers.record(request, point, state, links.apply(point, state));
    }

    /** All its revisions, each with what it changed. */
    public ResponseEntity<?> history(HttpServletRequest request, StreamId.Kind kind, String id) {
        StreamId stream = NoSuchRecord.orStream(kind, id);
        ReadPoint point = points.of(request, stream, ViewNames.HISTORY);
        History history = histories.history(stream, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        return actors.areShownTo(request)
                ? answers.confidential(request, point, actors.named(history))
                : answers.json(request, point, history);
    }

    /** One of its revisions. */
    public ResponseEntity<?> revision(HttpServletRequest request, StreamId.Kind kind, String id, String number) {
        StreamId stream = NoSuchRecord.orStream(kind, id);
        int revision = revision(number);
        ReadPoint point = points.of(request, stream, revision, ViewNames.HISTORY);
        RecordState state = histories.revision(stream, revision, point.position())
                .orElseThrow(() -> new NoSuchRecord(stream));
        // Not tagged with its number: the same revision reads otherwise once it is superseded.
        return answers.json(request, point, state);
    }

    private static int revision(String number) {
        return number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 0;
    }
}
