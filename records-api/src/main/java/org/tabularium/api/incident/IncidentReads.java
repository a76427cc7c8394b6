package org.tabularium.api.incident;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.Parameters;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.api.reading.RecordReads;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.history.History;
import org.tabularium.projections.timeline.IncidentState;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.view.ViewNames;

/** Incidents, read. */
@RestController
class IncidentReads {

    private final ReadPoints points;
    private final Answers answers;
    private final RecordReads records;
    private final Incidents incidents;

    IncidentReads(ReadPoints points, Answers answers, RecordReads records, Incidents incidents) {
        this.points = points;
        this.answers = answers;
        this.records = records;
        this.incidents = incidents;
    }

    @GetMapping({ "/api/incidents", "/api/incidents.csv" })
    @Read(value = "Incidents, by their dates", body = IncidentContent.class, record = true, list = true, filters = {
            "q", "from", "to", "country" })
    ResponseEntity<?> list(HttpServletRequest request) {
        @Nullable
        String words = Parameters.text(request, "q");
        @Nullable
        String country = Parameters.text(request, "country");
        @Nullable
        LocalDate from = Parameters.day(request, "from");
        @Nullable
        LocalDate to = Parameters.day(request, "to");
        ReadPoint point = points.of(request, ViewNames.TIMELINE);
        return answers.list(request, point, (cursor, limit) -> incidents.list(words, from, to, country,
                point.position(), cursor, limit));
    }

    @GetMapping("/api/incidents/{id}")
    @Read(value = "One incident, with the numbers of its claims", body = IncidentContent.class, record = true)
    @Nullable
    ResponseEntity<?> one(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
            throws IOException {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.INCIDENT, id);
        ReadPoint point = points.of(request, stream, ViewNames.TIMELINE);
        IncidentState incident = incidents.find(id, point.position()).orElseThrow(() -> new NoSuchRecord(stream));
        return answers.recordWithMore(request, response, point, incident, incident.state());
    }

    @GetMapping("/api/incidents/{id}/history")
    @Read(value = "Every revision of an incident", body = History.class)
    ResponseEntity<?> history(HttpServletRequest request, @PathVariable String id) {
        return records.history(request, StreamId.Kind.INCIDENT, id);
    }
}
