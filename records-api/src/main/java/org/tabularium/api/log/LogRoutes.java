package org.tabularium.api.log;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Parameters;
import org.tabularium.core.json.Json;
import org.tabularium.core.merkle.ConsistencyProof;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.InclusionProof;
import org.tabularium.core.proof.LogLine;
import org.tabularium.core.proof.Proofs;
import org.tabularium.core.wiring.Archive;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

/** What an auditor takes away from the log, to check it elsewhere. */
@RestController
class LogRoutes {

    private static final String JSON_LINES = "application/jsonl";
    private static final int MOST_ENTRIES = 1_000;
    /** Entries held in memory at a time: a payload may be as large as the largest body. */
    private static final int PAGE = 50;

    private final Proofs proofs;

    LogRoutes(Archive archive) {
        this.proofs = archive.proofs();
    }

    @GetMapping(value = "/api/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The newest signed statement of the log's size and root hash, a C2SP checkpoint")
    ResponseEntity<String> checkpoint() {
        return text(proofs.checkpoints().newest().toString());
    }

    @GetMapping(value = "/api/log/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The key by which checkpoints are verified, in the form name+hash+base64")
    ResponseEntity<String> key() {
        return text(proofs.key() + "\n");
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8")).body(text);
    }

    @GetMapping(value = "/api/log/entries", produces = JSON_LINES)
    @Operation(summary = "Entries with what their payload hashes cover, one a line; Link leads to the next ones")
    @Parameter(in = QUERY, name = "from", description = "The first position; 0 where left out.")
    @Parameter(in = QUERY, name = "limit", description = "1 to 1000; 1000 where left out.")
    void entries(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long size = proofs.size();
        long from = Parameters.whole(request, "from", 0L, 0, size);
        long to = Math.min(size, from + Parameters.whole(request, "limit", (long) MOST_ENTRIES, 1, MOST_ENTRIES));
        response.setContentType(JSON_LINES);
        // Payloads may have to be erased one day: nobody on the way keeps them.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (to < size) {
            response.setHeader(HttpHeaders.LINK,
                    "</api/log/entries?from=%d&limit=%d>; rel=\"next\"".formatted(to, to - from));
        }
        OutputStream body = response.getOutputStream();
        for (long page = from; page < to; page += PAGE) {
            for (LogLine line : proofs.lines(page, Math.min(to, page + PAGE))) {
                body.write(Json.bytes(line));
                body.write('\n');
            }
        }
    }

    /** The proof that an event is in the log of a size, RFC 9162 §2.1.3. */
    record Inclusion(long position, long treeSize, String leafHash, List<String> hashes) {}

    @GetMapping("/api/log/proof/inclusion")
    @Operation(summary = "The proof that the event at a position is in the log of a size, RFC 9162 §2.1.3")
    @Parameter(in = QUERY, name = "position", required = true, description = "The event's place in the log.")
    @Parameter(in = QUERY, name = "treeSize", required = true, description = "The size, at most the log's.")
    ResponseEntity<Inclusion> inclusion(HttpServletRequest request) {
        long size = proofs.size();
        long treeSize = Parameters.whole(request, "treeSize", null, 1, size);
        long position = Parameters.whole(request, "position", null, 0, treeSize - 1);
        InclusionProof proof = proofs.inclusion(position, treeSize);
        return forEver(new Inclusion(position, treeSize, proof.leaf().hex(), hex(proof.hashes())));
    }

    /** The proof that the log of a size begins with the log of another, RFC 9162 §2.1.4. */
    record Consistency(long first, long second, List<String> hashes) {}

    @GetMapping("/api/log/proof/consistency")
    @Operation(summary = "The proof that the log of a size begins with the log of another, RFC 9162 §2.1.4")
    @Parameter(in = QUERY, name = "first", required = true, description = "The smaller size.")
    @Parameter(in = QUERY, name = "second", required = true, description = "The larger size, at most the log's.")
    ResponseEntity<Consistency> consistency(HttpServletRequest request) {
        long size = proofs.size();
        long second = Parameters.whole(request, "second", null, 0, size);
        long first = Parameters.whole(request, "first", null, 0, second);
        ConsistencyProof proof = proofs.consistency(first, second);
        return forEver(new Consistency(first, second, hex(proof.hashes())));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static <T> ResponseEntity<T> forEver(T proof) {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable()).body(proof);
    }
}
