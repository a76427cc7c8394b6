package org.tabularium.api.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.writing.Change;
import org.tabularium.api.writing.Creation;
import org.tabularium.api.writing.Desk;
import org.tabularium.api.writing.ReceiptBody;
import org.tabularium.api.writing.SameId;
import org.tabularium.core.incident.DescribeIncident;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.StreamId.Kind;

/** Opens incidents and describes them anew. */
@RestController
class IncidentWrites {

    private final Desk desk;

    IncidentWrites(Desk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Opens an incident")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewIncident.class)))
    @PostMapping("/api/incidents")
    ResponseEntity<ReceiptBody> open(Creation request) {
        NewIncident incident = request.read(NewIncident::read);
        return desk.create(new OpenIncident(StreamId.incident(incident.id()), incident.content()), request);
    }

    @Operation(summary = "Describes an incident anew")
    @RequestBody(content = @Content(schema = @Schema(implementation = IncidentDescription.class)))
    @PutMapping("/api/incidents/{id}")
    ResponseEntity<ReceiptBody> describe(@PathVariable String id, Change request) {
        IncidentDescription described = request.read(in -> IncidentDescription.read(in, id));
        StreamId incident = NoSuchRecord.orStream(Kind.INCIDENT, id);
        return desk.replace(new DescribeIncident(incident, request.expectedRevision(),
                described.incident(), described.reason()), request);
    }

    /** An incident as it is submitted: flat. */
    private record NewIncident(String id, @JsonUnwrapped IncidentContent content) {
        static NewIncident read(ObjectInput in) {
            return new NewIncident(in.id("id"), IncidentContent.read(in));
        }
    }

    private record IncidentDescription(IncidentContent incident, String reason) {
        static IncidentDescription read(ObjectInput in, String id) {
            return new IncidentDescription(in.object("incident", content -> {
                SameId.check(content, id);
                return IncidentContent.read(content);
            }), in.text("reason", Limits.PROSE));
        }
    }
}
