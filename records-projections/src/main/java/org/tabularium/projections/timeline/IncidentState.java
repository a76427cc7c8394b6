package org.tabularium.projections.timeline;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.json.Json;
import org.tabularium.projections.asof.RecordState;
import tools.jackson.databind.node.ObjectNode;

/**
 * An incident with its claims counted.
 *
 * @param state  the incident
 * @param counts how many current claims it has of each facet, in the order of the facets; none that has no claim
 */
public record IncidentState(RecordState state, Map<Facet, Long> counts) {

    /** The incident's members, then {@code counts}. */
    @JsonValue
    public ObjectNode json() {
        ObjectNode json = state.json();
        json.set("counts", Json.mapper().valueToTree(counts));
        return json;
    }
}
