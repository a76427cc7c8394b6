package org.tabularium.core.merkle;

import java.util.Arrays;

/** A growing list of hashes in 32 bytes each and nothing more, for millions of them. */
public final class HashList {

    private byte[] bytes = new byte[16 * Hash.SIZE];
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The one at the place, from 0. */
    public Hash get(int index) {
        return Hash.at(bytes, index * Hash.SIZE);
    }

    /** Adds one at the end. */
    public void add(Hash hash) {
        int end = size * Hash.SIZE;
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.multiplyExact(end, 2));
        }
        hash.copyTo(bytes, end);
        size++;
    }
}
