package org.tabularium.projections.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Tells of some texts whether one of them can hold some words; now and then it says so of words that none of them holds.
 * (A Bloom filter with one hash; Bloom, “Space/Time Trade-offs in Hash Coding with Allowable Errors”, 1970.)
 */
final class Signature {

    /** How many places there are for one piece of text, so that most are free. */
    private static final int PLACES = 6;
    private static final int LEAST = 1 << 6;

    /** That of no text, which can hold no words. */
    static final Signature NONE = of(List.of());

    private final long[] places;
    private final int mask;

    private Signature(BitSet pieces, int size) {
        BitSet folded = new BitSet(size);
        pieces.stream().forEach(piece -> folded.set(piece & (size - 1)));
        this.places = folded.toLongArray();
        this.mask = size - 1;
    }

    static Signature of(Collection<String> texts) {
        BitSet pieces = new BitSet(Pieces.NUMBERS);
        texts.forEach(text -> Pieces.addAll(text, pieces));
        int wanted = Math.clamp((long) pieces.cardinality() * PLACES, LEAST, Pieces.NUMBERS);
        return new Signature(pieces, Integer.highestOneBit(2 * wanted - 1));
    }

    /** Whether a text can hold all the pieces; false only where none does. */
    boolean canHold(int[] pieces) {
        for (int piece : pieces) {
            int place = piece & mask;
            int word = place / Long.SIZE;
            if (word >= places.length || (places[word] & 1L << place) == 0) {
                return false;
            }
        }
        return true;
    }
}
