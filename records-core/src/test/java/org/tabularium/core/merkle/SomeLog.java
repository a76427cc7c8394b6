package org.tabularium.core.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A log of so many different entries, all of them readable, that counts what is read of it. */
final class SomeLog implements Leaves {

    final List<Hash> leaves;
    final AtomicInteger ranges = new AtomicInteger();
    final AtomicLong read = new AtomicLong();

    SomeLog(int size) {
        this.leaves = entries(size).stream().map(Hash::leaf).toList();
    }

    static List<byte[]> entries(int size) {
        return IntStream.range(0, size).mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** The roots at all sizes from 0. */
    List<Hash> roots() {
        RunningRoot running = new RunningRoot();
        List<Hash> roots = new ArrayList<>(List.of(running.root()));
        for (Hash leaf : leaves) {
            running.add(leaf);
            roots.add(running.root());
        }
        return roots;
    }

    /** The tree over all of it. */
    MerkleTree tree() {
        MerkleTree tree = new MerkleTree(this);
        tree.grow(leaves);
        return tree;
    }

    @Override
    public List<Hash> range(long from, long to) {
        ranges.incrementAndGet();
        read.addAndGet(to - from);
        return leaves.subList((int) from, (int) to);
    }

    void forgetCounts() {
        ranges.set(0);
        read.set(0);
    }
}
