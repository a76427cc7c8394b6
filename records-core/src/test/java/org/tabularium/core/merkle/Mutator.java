package org.tabularium.core.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes things by chance, the same way for the same seed, and never into what they were. */
final class Mutator {

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A size up to the largest, small ones as often as large ones. */
    int size(int largest) {
        return 1 + below(Math.min(largest, 1 << below(11)));
    }

    /** One of 0 to bound - 1 that is not the given one of them. */
    int another(int than, int bound) {
        return (than + 1 + below(bound - 1)) % bound;
    }

    /** A size beyond the next power of two, for which every path of this size is too short. */
    long muchLarger(long size) {
        return 2 * Long.highestOneBit(size) + 1 + below(1_000);
    }

    long negative() {
        return -1L - below(1_000);
    }

    Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[below(bytes.length)] ^= (byte) (1 << below(8));
        return Hash.stored(bytes);
    }

    /** A hash added, lost, doubled, changed or moved, or all lost. */
    List<Hash> mutated(List<Hash> hashes) {
        List<Hash> mutated = new ArrayList<>(hashes);
        int size = hashes.size();
        int at = size == 0 ? 0 : below(size);
        switch (size < 2 ? below(1 + 4 * size) : below(6)) {
            case 0 -> mutated.add(below(size + 1), foreign());
            case 1 -> mutated.set(at, flipped(mutated.get(at)));
            case 2 -> mutated.remove(at);
            case 3 -> mutated.add(at, mutated.get(at));
            case 4 -> mutated.clear();
            default -> Collections.swap(mutated, at, another(at, size));
        }
        return mutated;
    }

    private Hash foreign() {
        byte[] entry = new byte[16];
        random.nextBytes(entry);
        return Hash.leaf(entry);
    }
}
