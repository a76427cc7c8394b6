package org.tabularium.api.erasure;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.api.writing.Creation;
import org.tabularium.api.writing.Desk;
import org.tabularium.api.writing.ReceiptBody;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.stream.ErasePayload;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.following.ViewState;
import org.tabularium.projections.view.ViewNames;

/** The route by which administrators have the payload of an event destroyed. */
@RestController
class ErasureRoutes {

    private static final String VIEWS_BEHIND = "Tabularium-Views-Behind";
    private static final StreamId PLACEHOLDER = StreamId.claim("placeholder");

    private final Desk desk;
    private final ViewFollowers followers;

    ErasureRoutes(Desk desk, ViewFollowers followers) {
        this.desk = desk;
        this.followers = followers;
    }

    @Operation(summary = "Erases the payload of an event, because the law asks for it")
    @RequestBody(content = @Content(schema = @Schema(implementation = ErasePayload.class)))
    @PostMapping("/api/admin/erasures")
    ResponseEntity<ReceiptBody> erase(Creation request) {
        ErasePayload wish = request.read(ErasureRoutes::wish);
        ResponseEntity<ReceiptBody> answer = Persistent.despiteConflicts(() -> desk.create(wish, request));
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        // The record may have nothing to show any more; its history says what became of it.
        headers.setLocation(URI.create(headers.getLocation() + "/history"));
        List<String> behind = viewsBehind(Objects.requireNonNull(answer.getBody()).position());
        if (!behind.isEmpty()) {
            headers.set(VIEWS_BEHIND, String.join(", ", behind));
        }
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(answer.getBody());
    }

    /** The erasure is on record, and will reach every view; these ones it has not reached after a while. */
    private List<String> viewsBehind(long position) {
        try {
            followers.awaitPosition(ViewNames.ALL, position, ReadPoints.LONGEST_WAIT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return followers.states().stream().filter(state -> state.position() < position).map(ViewState::view).toList();
    }

    private static ErasePayload wish(ObjectInput in) {
        return new ErasePayload(stream(in), (int) in.whole("revision", 1, Integer.MAX_VALUE),
                in.text("legalBasis", Limits.NAME), in.text("reason", Limits.PROSE));
    }

    private static StreamId stream(ObjectInput in) {
        String name = in.text("stream", Limits.NAME);
        try {
            return StreamId.parse(name);
        } catch (IllegalArgumentException none) {
            if (in.isSound("stream")) {
                in.fault("stream", "bad-stream", "A record is expected here, such as claim/na-015.");
            }
            return PLACEHOLDER;
        }
    }
}
