package org.tabularium.api.source;

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
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.source.DescribeSource;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.RetractSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.StreamId.Kind;

/** Registers sources, describes them anew, and retracts them. */
@RestController
class SourceWrites {

    private final Desk desk;

    SourceWrites(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/sources")
    ResponseEntity<ReceiptBody> register(Creation request) {
        RegisterSource wish = request
                .read(in -> new RegisterSource(StreamId.source(in.id("id")), SourceContent.read(in)));
        return desk.create(wish, request);
    }

    @PutMapping("/api/sources/{id}")
    ResponseEntity<ReceiptBody> describe(@PathVariable String id, Change request) {
        Description described = request.read(in -> Description.read(in, id));
        StreamId source = NoSuchRecord.orStream(Kind.SOURCE, id);
        return desk.replace(new DescribeSource(source, request.expectedRevision(), described.source(),
                described.reason()), request);
    }

    @PostMapping("/api/sources/{id}/retraction")
    ResponseEntity<ReceiptBody> retract(@PathVariable String id, Change request) {
        String reason = request.read(in -> in.text("reason", Limits.PROSE));
        StreamId source = NoSuchRecord.orStream(Kind.SOURCE, id);
        return desk.create(new RetractSource(source, request.expectedRevision(), reason), request);
    }

    private record Description(SourceContent source, String reason) {
        static Description read(ObjectInput in, String id) {
            return new Description(in.object("source", content -> {
                SameId.check(content, id);
                return SourceContent.read(content);
            }), in.text("reason", Limits.PROSE));
        }
    }
}
