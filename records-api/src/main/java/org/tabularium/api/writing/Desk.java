package org.tabularium.api.writing;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.Submitted;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.wiring.Archive;

/** Where wishes are handed in: has them recorded, and answers with the receipt. */
@Component
public class Desk {

    private final Archive archive;

    Desk(Archive archive) {
        this.archive = archive;
    }

    /** Has recorded what brings something new about: 201, and where the record is. */
    public ResponseEntity<ReceiptBody> create(Object wish, WriteRequest request) {
        return submit(wish, request, HttpStatus.CREATED);
    }

    /** Has recorded what describes something anew: 200. */
    public ResponseEntity<ReceiptBody> replace(Object wish, WriteRequest request) {
        return submit(wish, request, HttpStatus.OK);
    }

    private ResponseEntity<ReceiptBody> submit(Object wish, WriteRequest request, HttpStatus status) {
        Submitted submitted = request.key().map(key -> archive.submit(wish, key))
                .orElseGet(() -> new Submitted(archive.submit(wish, request.actor()), false));
        Receipt receipt = submitted.receipt();
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + receipt.revision() + "\"");
        if (status == HttpStatus.CREATED) {
            answer.location(location(receipt.stream()));
        }
        if (submitted.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(ReceiptBody.of(receipt));
    }

    private static URI location(StreamId stream) {
        return URI.create("/api/" + stream.kind().word() + "s/" + stream.id());
    }
}
