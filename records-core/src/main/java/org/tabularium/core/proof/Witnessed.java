package org.tabularium.core.proof;

import java.util.Optional;
import java.util.function.IntPredicate;

import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.merkle.MerkleTree;

/** Holds a log against what stands of one list of kept checkpoints. */
final class Witnessed {

    private final NoteList list;
    private final MerkleTree tree;
    private final long size;
    private final VerifierKey key;
    private final IntPredicate standing;

    /**
     * @param size      the log's
     * @param conceding whether what the log says of itself is enough to give a checkpoint up
     */
    Witnessed(NoteList list, MerkleTree tree, long size, VerifierKey key, boolean conceding) {
        this.list = list;
        this.tree = tree;
        this.size = size;
        this.key = key;
        Ours ours = new Ours(key.key());
        this.standing = index -> !list.givenUp().has(index, list.size(index), ours, conceding);
    }

    /** What stands against the log, if anything does. */
    Optional<LogContradicts> contradiction() {
        int differing = differing();
        if (differing >= 0) {
            return Optional.of(first(differing));
        }
        int beyond = list.largest(standing);
        return beyond >= 0 && list.size(beyond) > size
                ? Optional.of(LogContradicts.older(list.at(beyond), size))
                : Optional.empty();
    }

    /** Of what others may have put there, each of the largest counts, so that none hides another. */
    private int differing() {
        int ours = largestOurs();
        if (ours >= 0 && !holds(ours)) {
            return ours;
        }
        int largest = list.largest(this::isWithin);
        return largest < 0
                ? -1
                : list.largest(index -> list.size(index) == list.size(largest) && isWithin(index) && !holds(index));
    }

    /** The largest that this archive's key has signed: nothing else vouches for the log. */
    Optional<SignedCheckpoint> latest() {
        int ours = largestOurs();
        return ours < 0 ? Optional.empty() : Optional.of(list.at(ours));
    }

    private int largestOurs() {
        int found = list.largest(index -> list.isOfOrigin(index) && isWithin(index));
        while (found >= 0 && !key.verifies(list.at(found).note())) {
            int before = found;
            found = list.largest(index -> list.isOfOrigin(index) && isWithin(index) && isBefore(index, before));
        }
        return found;
    }

    private boolean isBefore(int index, int other) {
        return list.size(index) < list.size(other) || (list.size(index) == list.size(other) && index < other);
    }

    /** The largest vouches for all before it, so the others only help to say where the log was changed. */
    private LogContradicts first(int known) {
        int[] sorted = list.bySize(index -> isWithin(index) && list.size(index) < list.size(known));
        int holding = -1;
        int differing = sorted.length;
        while (differing - holding > 1) {
            int middle = (holding + differing) >>> 1;
            if (holds(sorted[middle])) {
                holding = middle;
            } else {
                differing = middle;
            }
        }
        return LogContradicts.the(list.at(differing == sorted.length ? known : sorted[differing]),
                holding < 0 ? 0 : list.size(sorted[holding]));
    }

    private boolean isWithin(int index) {
        return list.size(index) <= size && standing.test(index);
    }

    private boolean holds(int index) {
        return tree.root(list.size(index)).equals(list.root(index));
    }
}
