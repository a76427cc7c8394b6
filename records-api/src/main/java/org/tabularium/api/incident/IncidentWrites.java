package org.tabularium.api.incident;

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

    @PostMapping("/api/incidents")
    ResponseEntity<ReceiptBody> open(Creation request) {
        OpenIncident wish = request
                .read(in -> new OpenIncident(StreamId.incident(in.id("id")), IncidentContent.read(in)));
        return desk.create(wish, request);
    }

    @PutMapping("/api/incidents/{id}")
    ResponseEntity<ReceiptBody> describe(@PathVariable String id, Change request) {
        Description described = request.read(in -> Description.read(in, id));
        StreamId incident = NoSuchRecord.orStream(Kind.INCIDENT, id);
        return desk.replace(new DescribeIncident(incident, request.expectedRevision(),
                described.incident(), described.reason()), request);
    }

    private record Description(IncidentContent incident, String reason) {
        static Description read(ObjectInput in, String id) {
            return new Description(in.object("incident", content -> {
                SameId.check(content, id);
                return IncidentContent.read(content);
            }), in.text("reason", Limits.PROSE));
        }
    }
}
