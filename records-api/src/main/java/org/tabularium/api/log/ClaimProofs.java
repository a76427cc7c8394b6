package org.tabularium.api.log;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.core.proof.ProofFile;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.wiring.Archive;

/** The file by which a reader proves, without the archive, what it has stated in a claim. */
@RestController
class ClaimProofs {

    private final Archive archive;

    ClaimProofs(Archive archive) {
        this.archive = archive;
    }

    @GetMapping("/api/claims/{id}/proof")
    @Operation(summary = "All events of a claim with their proofs, a file to keep")
    ResponseEntity<ProofFile> proof(@PathVariable String id) throws InterruptedException {
        StreamId claim = NoSuchRecord.orStream(StreamId.Kind.CLAIM, id);
        ProofFile proof = archive.proofs().of(claim)
                .orElseThrow(() -> new RequestRefused(ProblemType.UNAVAILABLE));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(id + ".proof.json").build().toString())
                .body(proof);
    }
}
