package org.tabularium.core.merkle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hashes over ranges of leaves, MTH(D[from:to]) in RFC 9162 §2.1.1, as one root or proof needs them: from memory
 * where they are kept, from the leaves of a tile otherwise. No tile is read twice.
 */
final class Ranges {

    private final Subtrees kept;
    private final Leaves leaves;
    private final long treeSize;
    private final Map<Long, List<Hash>> tiles = new HashMap<>();

    Ranges(Subtrees kept, Leaves leaves, long treeSize) {
        this.kept = kept;
        this.leaves = leaves;
        this.treeSize = treeSize;
    }

    /** Where RFC 9162 divides a tree of at least two leaves: the largest power of two below their number. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** The hash over a range that a node of the tree has below it. */
    Hash hash(long from, long to) {
        long width = to - from;
        if (width == 0) {
            return Hash.EMPTY_TREE;
        }
        if (width < Subtrees.TILE) {
            return RunningRoot.over(leaves(from, to));
        }
        if (Long.bitCount(width) == 1) {
            return kept.root(Long.numberOfTrailingZeros(width), from / width);
        }
        long middle = from + split(width);
        return Hash.node(hash(from, middle), hash(middle, to));
    }

    /** Leaves of one tile: a node with fewer leaves than a tile never reaches into two. */
    private List<Hash> leaves(long from, long to) {
        long start = from - from % Subtrees.TILE;
        List<Hash> tile = tiles.computeIfAbsent(start, s -> tile(s, Math.min(s + Subtrees.TILE, treeSize)));
        return tile.subList((int) (from - start), (int) (to - start));
    }

    private List<Hash> tile(long from, long to) {
        List<Hash> tile = kept.tail(from, to).orElseGet(() -> leaves.range(from, to));
        if (tile.size() != to - from) {
            throw new IllegalStateException("The log should have leaves at " + from + " to " + (to - 1) + ", but gave "
                    + tile.size());
        }
        return tile;
    }
}
