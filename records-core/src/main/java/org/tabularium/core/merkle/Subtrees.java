package org.tabularium.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What the tree keeps in memory: the roots of all complete subtrees of 256 leaves (the tiles) and larger, which is a
 * quarter of a byte for each leaf, and the leaves after the last tile. Many may read while one appends.
 */
final class Subtrees {

    static final int TILE_LEVEL = 8;

    /** The leaves of a tile. */
    static final int TILE = 1 << TILE_LEVEL;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<HashList> levels = new ArrayList<>();
    private final List<Hash> tail = new ArrayList<>(TILE);

    /** How many leaves there are. */
    long size() {
        lock.readLock().lock();
        try {
            return tailStart() + tail.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The root of the subtree of 2^level leaves that has so many of its kind to its left. */
    Hash root(int level, long index) {
        lock.readLock().lock();
        try {
            return levels.get(level - TILE_LEVEL).get(Math.toIntExact(index));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The leaves at these positions, where they are still in memory. */
    Optional<List<Hash>> tail(long from, long to) {
        lock.readLock().lock();
        try {
            long start = tailStart();
            return from < start
                    ? Optional.empty()
                    : Optional.of(List.copyOf(tail.subList((int) (from - start), (int) (to - start))));
        } finally {
            lock.readLock().unlock();
        }
    }

    void append(List<Hash> leaves) {
        // Taken before the lock: the list may be a view on a slow source.
        List<Hash> next = List.copyOf(leaves);
        lock.writeLock().lock();
        try {
            next.forEach(this::append);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void append(Hash leaf) {
        tail.add(leaf);
        if (tail.size() == TILE) {
            complete(0, RunningRoot.over(tail));
            tail.clear();
        }
    }

    /** Adds a root to the level, and where it is a right child, also its parent to the next. */
    private void complete(int level, Hash root) {
        if (level == levels.size()) {
            levels.add(new HashList());
        }
        HashList roots = levels.get(level);
        roots.add(root);
        if (roots.size() % 2 == 0) {
            complete(level + 1, Hash.node(roots.get(roots.size() - 2), root));
        }
    }

    private long tailStart() {
        return levels.isEmpty() ? 0 : (long) levels.getFirst().size() * TILE;
    }
}
