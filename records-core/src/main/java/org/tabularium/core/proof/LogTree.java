package org.tabularium.core.proof;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.tabularium.core.log.LogRows;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.MerkleTree;

/** The log's tree, which reads what the log has grown by, on whatever node that was recorded. */
final class LogTree {

    private static final int PAGE = 10_000;

    private final ReentrantLock growing = new ReentrantLock();
    private final LogRows rows;
    private final MerkleTree tree;

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

    private void grow(long size) {
        List<Hash> leaves = rows.range(tree.size(), size);
        if (leaves.size() != size - tree.size()) {
            throw LogContradicts.withoutAnEventBetween(tree.size(), size);
        }
        tree.grow(leaves);
    }
}
