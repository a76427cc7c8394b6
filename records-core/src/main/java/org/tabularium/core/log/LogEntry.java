package org.tabularium.core.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;

/**
 * One entry of the log: that something was recorded, when, by whom, and the hash of its content. Its {@link #text} is
 * what the Merkle tree hashes and what an auditor is shown; it holds no content and no name, so it may stay for ever.
 *
 * @param position    its place in the log: 0, 1, 2 … without a gap
 * @param recordedAt  when the log took it, in whole microseconds
 * @param stream      the record that it belongs to
 * @param revision    its number in the stream, from 1
 * @param type        the stored name of the event, such as {@code ClaimRecorded.1}
 * @param actor       the opaque id of who submitted it: {@code k-} and 8 hexadecimal digits
 * @param payloadHash SHA-256 over salt and payload
 */
public record LogEntry(long position, Instant recordedAt, StreamId stream, int revision, String type, String actor,
        Hash payloadHash) {

    public LogEntry {
        if (position < 0 || revision < 1 || !recordedAt.truncatedTo(ChronoUnit.MICROS).equals(recordedAt)) {
            throw new IllegalArgumentException("Not an entry: " + position + ", " + revision + ", " + recordedAt);
        }
    }

    /** The entry as one line of JSON, in the exact form that is hashed (no line end). */
    public String text() {
        return text(position, Moments.text(recordedAt), stream.toString(), revision, type, actor, payloadHash.hex());
    }

    static String text(long position, String recordedAt, String stream, int revision, String type, String actor,
            String payloadHash) {
        return "{\"position\":" + position + ",\"recordedAt\":\"" + recordedAt + "\",\"stream\":\""
                + Canonical.escaped(stream) + "\",\"revision\":" + revision + ",\"type\":\"" + Canonical.escaped(type)
                + "\",\"actor\":\"" + Canonical.escaped(actor) + "\",\"payloadHash\":\"" + payloadHash + "\"}";
    }

    /** The leaf of the Merkle tree: SHA-256(0x00 ‖ entry), RFC 9162 §2.1.1. */
    public Hash leafHash() {
        return Hash.leaf(text().getBytes(StandardCharsets.UTF_8));
    }
}
