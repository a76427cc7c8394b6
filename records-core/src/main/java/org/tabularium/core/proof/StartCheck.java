package org.tabularium.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.merkle.MerkleTree;
import org.tabularium.core.proof.Operation.OlderLogAccepted;

/** Holds the log against the checkpoints that were kept of it, before anybody is shown or told anything. */
final class StartCheck {

    private final EventLog log;
    private final LogTree tree;
    private final KeptCheckpoints kept;
    private final KeptLists lists;
    private final VerifierKey key;
    private final Ours ours;

    StartCheck(EventLog log, LogTree tree, KeptCheckpoints kept, KeptLists lists, VerifierKey key) {
        this.log = log;
        this.tree = tree;
        this.kept = kept;
        this.lists = lists;
        this.key = key;
        this.ours = new Ours(key.key());
    }

    /**
     * Goes through if the log is what was signed.
     *
     * @param acceptOlder whether to go on from a log that ends before a checkpoint, and to say so in it
     * @return the largest checkpoint that vouches for the log; where there is none, one must be signed and kept now
     * @throws LogContradicts where the log is older, and that isn't accepted, or is another one
     */
    Optional<SignedCheckpoint> run(boolean acceptOlder) {
        List<LogContradicts> against = against(false);
        if (against.isEmpty()) {
            return learned();
        }
        if (!acceptOlder) {
            throw refusal(against.getFirst());
        }
        accept();
        return Optional.empty();
    }

    private List<LogContradicts> against(boolean conceding) {
        List<LogContradicts> against = new ArrayList<>();
        for (Witnessed list : witnessed(conceding)) {
            list.contradiction().ifPresent(against::add);
        }
        return against;
    }

    private List<Witnessed> witnessed(boolean conceding) {
        long size = log.reader().size();
        MerkleTree grown = tree.at(size);
        return lists.all().stream().map(list -> new Witnessed(list, grown, size, key, conceding)).toList();
    }

    private LogContradicts refusal(LogContradicts why) {
        boolean saysSo = against(true).isEmpty();
        return saysSo ? why.unlessAccepted(lists.lastAccepted()) : why;
    }

    /** What a node that was stopped, or stopped too early, must only be told again needs no second event. */
    private void accept() {
        List<LogContradicts> against = against(true);
        for (LogContradicts why : against) {
            if (!why.isOlder()) {
                throw why;
            }
        }
        SignedCheckpoint end = lists.end();
        if (!against.isEmpty() && end != null) {
            log.record(new OlderLogAccepted(end.toString()));
        }
        unknown(lists.inFile()).forEach(kept::keepInFile);
        unknown(lists.inDatabase()).forEach(kept::keepInDatabase);
        if (!against.isEmpty() && end != null && !end.equals(lists.inDatabase().last())) {
            kept.keepInDatabase(end);
        }
    }

    /** Lets the file know what the log went on from while this node was stopped; it stands before what vouches now. */
    private Optional<SignedCheckpoint> learned() {
        Optional<SignedCheckpoint> latest = latest();
        List<SignedCheckpoint> unknown = unknown(lists.inFile());
        unknown.forEach(kept::keepInFile);
        return unknown.isEmpty() ? latest : Optional.empty();
    }

    /** Only the archive's own, or whoever writes to the log could fill the file. */
    private List<SignedCheckpoint> unknown(NoteList list) {
        return list.givenUp().unknown().stream().map(Acceptance::named).filter(ours).toList();
    }

    private Optional<SignedCheckpoint> latest() {
        @Nullable
        SignedCheckpoint largest = null;
        for (Witnessed list : witnessed(false)) {
            SignedCheckpoint one = list.latest().orElse(null);
            if (one != null && (largest == null || one.checkpoint().size() > largest.checkpoint().size())) {
                largest = one;
            }
        }
        return Optional.ofNullable(largest);
    }
}
