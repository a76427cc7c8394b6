package org.tabularium.api.claim;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.writing.Change;
import org.tabularium.api.writing.Creation;
import org.tabularium.api.writing.Desk;
import org.tabularium.api.writing.NewIds;
import org.tabularium.api.writing.ReceiptBody;
import org.tabularium.api.writing.SameId;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.CorrectClaim;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.claim.ReinstateClaim;
import org.tabularium.core.claim.WithdrawClaim;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.StreamId.Kind;

/** Records claims, corrects them, withdraws and reinstates them. */
@RestController
class ClaimWrites {

    private final Desk desk;
    private final NewIds ids;

    ClaimWrites(Desk desk, NewIds ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @Operation(summary = "Records a claim")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewClaim.class)))
    @PostMapping("/api/claims")
    ResponseEntity<ReceiptBody> record(Creation request) {
        NewClaim claim = request.read(NewClaim::read);
        String id = claim.id() == null ? ids.next() : claim.id();
        return desk.create(new RecordClaim(StreamId.claim(id), claim.content()), request);
    }

    @Operation(summary = "Corrects a claim")
    @RequestBody(content = @Content(schema = @Schema(implementation = Correction.class)))
    @PostMapping("/api/claims/{id}/corrections")
    ResponseEntity<ReceiptBody> correct(@PathVariable String id, Change request) {
        Correction correction = request.read(in -> Correction.read(in, id));
        StreamId claim = NoSuchRecord.orStream(Kind.CLAIM, id);
        return desk.create(new CorrectClaim(claim, request.expectedRevision(), correction.kind(),
                correction.reason(), correction.basis(), correction.claim()), request);
    }

    @Operation(summary = "Withdraws a claim")
    @RequestBody(content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    @PostMapping("/api/claims/{id}/withdrawal")
    ResponseEntity<ReceiptBody> withdraw(@PathVariable String id, Change request) {
        Withdrawal withdrawal = request.read(Withdrawal::read);
        StreamId claim = NoSuchRecord.orStream(Kind.CLAIM, id);
        return desk.create(new WithdrawClaim(claim, request.expectedRevision(), withdrawal.kind(),
                withdrawal.reason()), request);
    }

    @Operation(summary = "Reinstates a withdrawn claim")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reinstatement.class)))
    @PostMapping("/api/claims/{id}/reinstatement")
    ResponseEntity<ReceiptBody> reinstate(@PathVariable String id, Change request) {
        String reason = request.read(Reinstatement::read).reason();
        StreamId claim = NoSuchRecord.orStream(Kind.CLAIM, id);
        return desk.create(new ReinstateClaim(claim, request.expectedRevision(), reason), request);
    }

    /** A claim as it is submitted: flat, with or without an id. */
    private record NewClaim(@Nullable String id, @JsonUnwrapped ClaimContent content) {
        static NewClaim read(ObjectInput in) {
            return new NewClaim(in.optionalId("id"), ClaimContent.read(in));
        }
    }

    private record Correction(CorrectionKind kind, String reason, List<Citation> basis, ClaimContent claim) {
        static Correction read(ObjectInput in, String id) {
            return new Correction(in.code("kind", CorrectionKind.class), in.text("reason", Limits.PROSE),
                    in.objects("basis", Limits.CITATIONS, Citation::read), in.object("claim", content -> {
                        SameId.check(content, id);
                        return ClaimContent.read(content);
                    }));
        }
    }

    private record Reinstatement(String reason) {
        static Reinstatement read(ObjectInput in) {
            return new Reinstatement(in.text("reason", Limits.PROSE));
        }
    }

    private record Withdrawal(CorrectionKind kind, String reason) {
        static Withdrawal read(ObjectInput in) {
            return new Withdrawal(in.code("kind", CorrectionKind.class), in.text("reason", Limits.PROSE));
        }
    }
}
