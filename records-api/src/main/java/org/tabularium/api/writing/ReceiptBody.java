package org.tabularium.api.writing;

import org.tabularium.core.log.Moments;
import org.tabularium.core.log.Receipt;

/**
 * The receipt as its holder gets it.
 *
 * @param stream     the record's stream, such as {@code claim/na-015}
 * @param revision   the record's revision by this event, from 1
 * @param position   the event's place in the log
 * @param recordedAt when the log took it, UTC with six fraction digits
 * @param entry      the exact text of the log's entry
 * @param leafHash   the entry's leaf in the Merkle tree, in hexadecimal
 */
public record ReceiptBody(String stream, int revision, long position, String recordedAt, String entry,
        String leafHash) {

    static ReceiptBody of(Receipt receipt) {
        return new ReceiptBody(receipt.stream().toString(), receipt.revision(), receipt.position(),
                Moments.text(receipt.recordedAt()), receipt.entry(), receipt.leafHash());
    }
}
