package org.tabularium.api.source;

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

    @Operation(summary = "Registers a source")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSource.class)))
    @PostMapping("/api/sources")
    ResponseEntity<ReceiptBody> register(Creation request) {
        NewSource source = request.read(NewSource::read);
        return desk.create(new RegisterSource(StreamId.source(source.id()), source.content()), request);
    }

    @Operation(summary = "Describes a source anew")
    @RequestBody(content = @Content(schema = @Schema(implementation = SourceDescription.class)))
    @PutMapping("/api/sources/{id}")
    ResponseEntity<ReceiptBody> describe(@PathVariable String id, Change request) {
        SourceDescription described = request.read(in -> SourceDescription.read(in, id));
        StreamId source = NoSuchRecord.orStream(Kind.SOURCE, id);
        return desk.replace(new DescribeSource(source, request.expectedRevision(), described.source(),
                described.reason()), request);
    }

    @Operation(summary = "Retracts a source")
    @RequestBody(content = @Content(schema = @Schema(implementation = Retraction.class)))
    @PostMapping("/api/sources/{id}/retraction")
    ResponseEntity<ReceiptBody> retract(@PathVariable String id, Change request) {
        String reason = request.read(Retraction::read).reason();
        StreamId source = NoSuchRecord.orStream(Kind.SOURCE, id);
        return desk.create(new RetractSource(source, request.expectedRevision(), reason), request);
    }

    /** A source as it is submitted: flat. */
    private record NewSource(String id, @JsonUnwrapped SourceContent content) {
        static NewSource read(ObjectInput in) {
            return new NewSource(in.id("id"), SourceContent.read(in));
        }
    }

    private record Retraction(String reason) {
        static Retraction read(ObjectInput in) {
            return new Retraction(in.text("reason", Limits.PROSE));
        }
    }

    private record SourceDescription(SourceContent source, String reason) {
        static SourceDescription read(ObjectInput in, String id) {
            return new SourceDescription(in.object("source", content -> {
                SameId.check(content, id);
                return SourceContent.read(content);
            }), in.text("reason", Limits.PROSE));
        }
    }
}
