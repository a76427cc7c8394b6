package org.tabularium.api.incident;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.ActorNames;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.IncidentPoints;
import org.tabularium.api.reading.Parameters;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.api.reading.UpTo;
import org.tabularium.core.json.Json;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.change.IncidentChanges;
import org.tabularium.projections.view.ViewNames;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

/** What has changed about an incident between two moments, read. */
@RestController
class IncidentChangeReads {

    private static final String[] VIEWS = { ViewNames.TIMELINE, ViewNames.SOURCES, ViewNames.HISTORY };

    private final ReadPoints points;
    private final IncidentPoints incidentPoints;
    private final Answers answers;
    private final ActorNames actors;
    private final IncidentChanges changes;

    IncidentChangeReads(ReadPoints points, IncidentPoints incidentPoints, Answers answers, ActorNames actors,
            IncidentChanges changes) {
        this.points = points;
        this.incidentPoints = incidentPoints;
        this.answers = answers;
        this.actors = actors;
        this.changes = changes;
    }

    @GetMapping({ "/api/incidents/{id}/changes", "/api/incidents/{id}/changes.csv" })
    @Read(value = "What has changed about an incident between two moments: itself, its claims, and the sources that"
            + " these rest on", body = IncidentChangesBody.class, paged = true)
    @Parameter(in = QUERY, name = "from", description = "The earlier moment, as asOf takes it; before the first event"
            + " where left out.")
    @Parameter(in = QUERY, name = "to", description = "The later moment: another name for asOf; the newest where left"
            + " out.")
    ResponseEntity<?> changes(HttpServletRequest sent, @PathVariable String id) {
        points.named(sent, "to", VIEWS);
        HttpServletRequest request = UpTo.of(sent);
        AsOf from = points.named(request, "from", VIEWS);
        ReadPoint point = incidentPoints.of(request, id, VIEWS);
        if (from.at() > point.position()) {
            throw Parameters.refused("from", "after-to", "A moment not after that of “to” is expected.");
        }
        boolean named = actors.areShownTo(request);
        ResponseEntity<?> answer = answers.list(request, point,
                (cursor, limit) -> changes.of(id, from.at(), point.position(), cursor, limit), (items, isFirst) -> {
                    var body = new IncidentChangesBody(point.asOf(), from, items);
                    return named ? named(body) : body;
                }, ChangedRevision::of);
        return named ? answers.confidential(answer) : answer;
    }

    private ObjectNode named(IncidentChangesBody body) {
        ObjectNode json = Json.mapper().valueToTree(body);
        ArrayNode items = json.putArray("items");
        body.items().forEach(item -> items.add(actors.named(item)));
        return json;
    }
}
