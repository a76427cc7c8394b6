package org.tabularium.api.audit;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes by which auditors have the archive check itself. */
@RestController
class AuditRoutes {

    private final Audits audits;

    AuditRoutes(Audits audits) {
        this.audits = audits;
    }

    /** Audits, the newest first. */
    record AuditList(List<AuditReport> items) {}

    @Operation(summary = "Begins an audit: the log is verified, and every row of every view compared with it",
            description = "Where one runs already, on whatever node, that is the answer. The log is held against"
                    + " the checkpoints that the archive has kept; against those that you have kept it is held by the"
                    + " command “verify”.")
    @ApiResponse(responseCode = "202", description = "It runs",
            headers = @Header(name = "Location", description = "Where its result will be",
                    schema = @Schema(type = "string")))
    @PostMapping("/api/audits")
    ResponseEntity<AuditReport> begin() {
        AuditReport audit = audits.begin();
        return neverKept(ResponseEntity.accepted().location(URI.create("/api/audits/" + audit.id()))).body(audit);
    }

    @Operation(summary = "An audit: that it runs, or what came of it", description = "Of a row that isn't as the log"
            + " says, it is told where it stands and in which field, and not what it says: results are kept,"
            + " and what a record says may have to be erased.")
    @GetMapping("/api/audits/{id}")
    ResponseEntity<AuditReport> one(@PathVariable String id) {
        return neverKept(ResponseEntity.ok()).body(audits.withId(id));
    }

    @Operation(summary = "The last hundred audits, the newest first")
    @GetMapping("/api/audits")
    ResponseEntity<AuditList> list() {
        return neverKept(ResponseEntity.ok()).body(new AuditList(audits.newest()));
    }

    private static BodyBuilder neverKept(BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON);
    }
}
