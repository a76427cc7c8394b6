package org.tabularium.core.log;

import java.nio.charset.StandardCharsets;

import org.tabularium.core.merkle.Hash;

/**
 * An event as it is written to the log.
 *
 * @param entry its entry
 * @param text  the entry's exact text
 * @param leaf  the entry's leaf in the Merkle tree
 * @param event what was submitted
 */
record StoredEvent(LogEntry entry, String text, Hash leaf, NewEvent event) {

    static StoredEvent of(LogEntry entry, NewEvent event) {
        String text = entry.text();
        return new StoredEvent(entry, text, Hash.leaf(text.getBytes(StandardCharsets.UTF_8)), event);
    }

    Receipt receipt() {
        return Receipt.of(entry, text, leaf);
    }
}
