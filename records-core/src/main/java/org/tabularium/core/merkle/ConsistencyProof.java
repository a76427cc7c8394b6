package org.tabularium.core.merkle;

import java.util.List;

/**
 * The claim that a tree begins with the leaves of a smaller one, and the hashes that prove it where they do (RFC 9162
 * §2.1.4). It may come from anywhere, so any numbers and any hashes make a proof: whether it holds is what
 * {@link #verifies} says.
 *
 * @param first  the size of the smaller tree
 * @param second the size of the larger tree, or the same
 * @param hashes as PROOF(first, D[second]) lists them; none where the first is empty or they are the same
 */
public record ConsistencyProof(long first, long second, List<Hash> hashes) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether it proves that the tree with the second root begins with the one with the first (RFC 9162 §2.1.4.2). */
    public boolean verifies(Hash firstRoot, Hash secondRoot) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == 0 || first == second) {
            return hashes.isEmpty() && (first > 0 || firstRoot.equals(Hash.EMPTY_TREE))
                    && (first < second || firstRoot.equals(secondRoot));
        }
        return !hashes.isEmpty() && climbs(firstRoot, secondRoot);
    }

    private boolean climbs(Hash firstRoot, Hash secondRoot) {
        int shared = Long.numberOfTrailingZeros(first);
        long fn = (first - 1) >> shared;
        long sn = (second - 1) >> shared;
        // A first tree of a power of two is itself the node from which the path starts.
        boolean whole = Long.bitCount(first) == 1;
        Hash fr = whole ? firstRoot : hashes.getFirst();
        Hash sr = fr;
        for (Hash c : whole ? hashes : hashes.subList(1, hashes.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
    }
}
