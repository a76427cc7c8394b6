package org.tabularium.api.imports.window;

import java.util.Set;

import org.tabularium.core.json.Json;
import org.tabularium.core.merkle.Hash;

/**
 * What is known of a record that exists.
 *
 * @param contents the hashes of what it holds, and of what it held first; none where both have been erased
 * @param position where it was recorded
 * @param own      whether this import has recorded it, and not counted it yet
 */
record Held(Set<Hash> contents, long position, boolean own) {

    Held {
        contents = Set.copyOf(contents);
    }

    static Hash hash(Record content) {
        return Hash.of(Json.bytes(content));
    }

    boolean says(Record content) {
        return contents.contains(hash(content));
    }
}
