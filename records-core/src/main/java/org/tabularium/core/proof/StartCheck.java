package org.tabularium.core.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.merkle.MerkleTree;
import org.tabularium.core.proof.Operation.OlderLogAccepted;

/** Holds the log against the checkpoints that were kept of it, before anybody is shown or told anything. */
final class StartCheck {

    private static final Comparator<SignedCheckpoint> BY_SIZE = Comparator
            .comparingLong(kept -> kept.checkpoint().size());

    private final EventLog log;
    private final LogTree tree;
    private final KeptCheckpoints kept;

    StartCheck(EventLog log, LogTree tree, KeptCheckpoints kept) {
        this.log = log;
        this.tree = tree;
        this.kept = kept;
    }

    /**
     * Goes through if the log is what was signed.
     *
     * @param acceptOlder whether to go on from a log that ends before the largest checkpoint, and to say so in it
     * @return the largest checkpoint that holds of the log, if there is any
     * @throws LogContradicts where the log is older, and that isn't accepted, or is another one
     */
    Optional<SignedCheckpoint> run(boolean acceptOlder) {
        List<SignedCheckpoint> standing = standing();
        Optional<SignedCheckpoint> largest = standing.stream().max(BY_SIZE);
        long size = log.reader().size();
        if (largest.isEmpty() || largest.get().checkpoint().size() <= size) {
            refuseOther(standing, size);
            return largest;
        }
        if (!acceptOlder) {
            throw LogContradicts.older(largest.get(), size);
        }
        refuseOther(standing, size);
        log.record(new OlderLogAccepted(largest.get().toString()));
        return within(standing, size).stream().max(BY_SIZE);
    }

    private List<SignedCheckpoint> standing() {
        var operations = log.reader().stream(Operation.STREAM, 1);
        List<SignedCheckpoint> standing = new ArrayList<>(
                KeptCheckpoints.standing(kept.inDatabase(), operations));
        standing.addAll(KeptCheckpoints.standing(kept.inFile(), operations));
        return standing;
    }

    private static List<SignedCheckpoint> within(List<SignedCheckpoint> standing, long size) {
        return standing.stream().filter(one -> one.checkpoint().size() <= size).toList();
    }

    /** The largest one vouches for all before it; the others only help to say where the log was changed. */
    private void refuseOther(List<SignedCheckpoint> standing, long size) {
        MerkleTree grown = tree.at(size);
        List<SignedCheckpoint> held = within(standing, size).stream().sorted(BY_SIZE.reversed()).toList();
        if (held.isEmpty() || isOf(grown, held.getFirst())) {
            return;
        }
        SignedCheckpoint first = held.getFirst();
        for (SignedCheckpoint one : held) {
            if (isOf(grown, one)) {
                throw LogContradicts.the(first, one.checkpoint().size());
            }
            first = one;
        }
        throw LogContradicts.the(first, 0);
    }

    private static boolean isOf(MerkleTree tree, SignedCheckpoint signed) {
        return tree.root(signed.checkpoint().size()).equals(signed.checkpoint().root());
    }
}
