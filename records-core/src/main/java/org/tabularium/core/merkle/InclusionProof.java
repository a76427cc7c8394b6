package org.tabularium.core.merkle;

import java.util.List;

/**
 * The claim that a leaf stands at a position of a tree, and the hashes that prove it where they do (RFC 9162 §2.1.3).
 * It may come from anywhere, so any numbers and any hashes make a proof: whether it holds is what {@link #verifies}
 * says.
 *
 * @param position from 0
 * @param treeSize the number of leaves of the tree
 * @param leaf     the hash of the leaf
 * @param hashes   the siblings on the way from the leaf to the root
 */
public record InclusionProof(long position, long treeSize, Hash leaf, List<Hash> hashes) {

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether it proves the leaf to be in the tree with this root (RFC 9162 §2.1.3.2). */
    public boolean verifies(Hash root) {
        if (position < 0 || position >= treeSize) {
            return false;
        }
        long fn = position;
        long sn = treeSize - 1;
        Hash r = leaf;
        for (Hash p : hashes) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }
}
