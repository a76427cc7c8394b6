package org.tabularium.core.log;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.merkle.Hash;

/**
 * One row of the log exactly as it is stored, whether it makes sense or not: all the evidence that there is of one
 * event. Hashes and salt are in lower-case hexadecimal.
 *
 * @param position    its place in the log
 * @param recordedAt  when the log took it, with six fraction digits
 * @param stream      the record that it belongs to
 * @param revision    its number in the stream
 * @param type        the stored name of the event
 * @param actor       the opaque id of who submitted it
 * @param payloadHash SHA-256 over salt and payload
 * @param leafHash    SHA-256 over 0x00 and the entry
 * @param salt        what is hashed before the payload; null where the payload has been destroyed
 * @param payload     the exact JSON text; null where it has been destroyed
 */
public record LogRow(long position, String recordedAt, String stream, int revision, String type, String actor,
        String payloadHash, String leafHash, @Nullable String salt, @Nullable String payload) {

    /** The entry, rebuilt from the columns: one line of JSON without a line end. */
    public String entry() {
        return LogEntry.text(position, recordedAt, stream, revision, type, actor, payloadHash);
    }

    /** The leaf as it was stored. */
    public Hash leaf() {
        return Hash.ofHex(leafHash);
    }
}
