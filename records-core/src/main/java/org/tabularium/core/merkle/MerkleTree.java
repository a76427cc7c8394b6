package org.tabularium.core.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of a log that grows (RFC 9162 §2.1). It keeps the hashes of subtrees of 256 leaves and more in memory
 * and computes the rest from the stored leaves: a root, or a proof, reads at most two ranges of 256. Many threads may
 * ask while one lets it grow, and no lock is held while leaves are read.
 */
public final class MerkleTree {

    private final Subtrees kept = new Subtrees();
    private final Leaves leaves;

    /** The tree before its first leaf; the leaves that it grows by must be found among the stored ones. */
    public MerkleTree(Leaves leaves) {
        this.leaves = leaves;
    }

    /** How many leaves it has. */
    public long size() {
        return kept.size();
    }

    /** Appends the leaves that come next in the log; readers see all of them or none. */
    public void grow(List<Hash> next) {
        kept.append(next);
    }

    /**
     * The root over the first so many leaves.
     *
     * @throws IllegalArgumentException unless 0 ≤ size ≤ {@link #size()}
     */
    public Hash root(long size) {
        require(0 <= size && size <= size(), "No root at size " + size);
        return ranges(size).hash(0, size);
    }

    /**
     * The proof that a leaf stands at the position in the tree of that size (RFC 9162 §2.1.3.1).
     *
     * @throws IllegalArgumentException unless 0 ≤ position &lt; treeSize ≤ {@link #size()}
     */
    public InclusionProof inclusion(long position, long treeSize) {
        require(0 <= position && position < treeSize && treeSize <= size(),
                "No proof of position " + position + " at size " + treeSize);
        Ranges ranges = ranges(treeSize);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = treeSize;
        while (to - from > 1) {
            long middle = from + Ranges.split(to - from);
            if (position < middle) {
                path.add(ranges.hash(middle, to));
                to = middle;
            } else {
                path.add(ranges.hash(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(position, treeSize, ranges.hash(from, to), path.reversed());
    }

    /**
     * The proof that the tree of the second size begins with the one of the first (RFC 9162 §2.1.4.1). It has no hashes
     * where the first is empty or they are the same.
     *
     * @throws IllegalArgumentException unless 0 ≤ first ≤ second ≤ {@link #size()}
     */
    public ConsistencyProof consistency(long first, long second) {
        require(0 <= first && first <= second && second <= size(),
                "No proof from size " + first + " to " + second);
        List<Hash> path = first == 0 ? List.of() : subproof(first, second);
        return new ConsistencyProof(first, second, path.reversed());
    }

    /** SUBPROOF(first, D[second], true), from the root down. */
    private List<Hash> subproof(long first, long second) {
        Ranges ranges = ranges(second);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = second;
        while (first < to) {
            long middle = from + Ranges.split(to - from);
            if (first <= middle) {
                path.add(ranges.hash(middle, to));
                to = middle;
            } else {
                path.add(ranges.hash(from, middle));
                from = middle;
            }
        }
        // Where nothing is left of it, the hash is the first root, which the verifier has.
        if (from > 0) {
            path.add(ranges.hash(from, to));
        }
        return path;
    }

    private Ranges ranges(long treeSize) {
        return new Ranges(kept, leaves, treeSize);
    }

    private void require(boolean inRange, String otherwise) {
        if (!inRange) {
            throw new IllegalArgumentException(otherwise + ": the tree has " + size() + " leaves");
        }
    }
}
