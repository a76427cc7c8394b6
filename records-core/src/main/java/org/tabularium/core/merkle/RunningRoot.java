package org.tabularium.core.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a tree whose leaves are told one after the other (RFC 9162 §2.1.2). It keeps O(log n) hashes, and is for
 * one thread.
 */
public final class RunningRoot {

    /** The roots of the complete subtrees that make up the tree, the largest first: one for each bit of the size. */
    private final List<Hash> complete = new ArrayList<>();

    private long size;

    /** The root of the tree that has just these leaves. */
    static Hash over(List<Hash> leaves) {
        RunningRoot running = new RunningRoot();
        leaves.forEach(running::add);
        return running.root();
    }

    /** Takes the next leaf. */
    public void add(Hash leaf) {
        Hash subtree = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            subtree = Hash.node(complete.removeLast(), subtree);
        }
        complete.add(subtree);
        size++;
    }

    /** How many leaves it has taken. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Hash root() {
        if (complete.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = complete.getLast();
        for (Hash left : complete.reversed().subList(1, complete.size())) {
            root = Hash.node(left, root);
        }
        return root;
    }
}
