package org.tabularium.core.proof;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.MerkleTree;

/** The log's tree, which reads what the log has grown by, on whatever node that was recorded. */
final class LogTree {

    private static final int PAGE = 10_000;

    private final ReentrantLock growing = new ReentrantLock();
    private final LogRows rows;
    private final MerkleTree tree;
    private @Nullable Hash last;

    LogTree(LogRows rows) {
        this.rows = rows;
        this.tree = new MerkleTree(rows);
    }

    /**
     * The tree, grown to the size at least.
     *
     * @throws LogContradicts where the log has no event at a position before
     */
    MerkleTree at(long size) {
        if (tree.size() < size) {
            growing.lock();
            try {
                while (tree.size() < size) {
                    grow(Math.min(size, tree.size() + PAGE));
                }
            } finally {
                growing.unlock();
            }
        }
        return tree;
    }

    /**
     * The root over the first so many leaves, if the log still is the one of which the tree was read. To be signed.
     *
     * @throws LogContradicts where it isn't
     */
    Hash root(long size) {
        Hash root = at(size).root(size);
        growing.lock();
        try {
            // Read last: a log that was set back and has grown again must not be signed by the leaves that it had.
            grow(tree.size());
        } finally {
            growing.unlock();
        }
        return root;
    }

    /** Reads the leaf again that is held last: a log that was set back while it was served has another one there. */
    private void grow(long size) {
        Hash held = last;
        long from = tree.size() - (held == null ? 0 : 1);
        List<Hash> leaves = rows.range(from, size);
        if (leaves.size() != size - from) {
            throw LogContradicts.withoutAnEventAt(firstMissing(from, size));
        }
        if (held != null && !held.equals(leaves.getFirst())) {
            throw LogContradicts.setBack(from);
        }
        if (!leaves.isEmpty()) {
            last = leaves.getLast();
            tree.grow(held == null ? leaves : leaves.subList(1, leaves.size()));
        }
    }

    private long firstMissing(long from, long to) {
        long there = from;
        long missing = to;
        while (there < missing) {
            long middle = (there + missing) >>> 1;
            if (rows.range(from, middle + 1).size() == middle + 1 - from) {
                there = middle + 1;
            } else {
                missing = middle;
            }
        }
        return there;
    }
}
