package org.tabularium.core.log;

import java.time.Instant;

import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;

/**
 * What a submitter holds in hand: that the log has taken the event, where, and the hash by which that can be proved.
 *
 * @param stream     the record's stream
 * @param revision   the record's revision by this event, from 1
 * @param position   the event's place in the log
 * @param recordedAt when the log took it
 * @param entry      the exact text of the entry
 * @param leafHash   the entry's leaf in the Merkle tree, in hexadecimal
 */
public record Receipt(StreamId stream, int revision, long position, Instant recordedAt, String entry,
        String leafHash) {

    static Receipt of(LogEntry entry) {
        return of(entry, entry.text(), entry.leafHash());
    }

    /** The same, where text and leaf of the entry are known already. */
    static Receipt of(LogEntry entry, String text, Hash leaf) {
        return new Receipt(entry.stream(), entry.revision(), entry.position(), entry.recordedAt(), text, leaf.hex());
    }
}
