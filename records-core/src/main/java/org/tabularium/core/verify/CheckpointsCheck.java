package org.tabularium.core.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.verify.Outside.Witness;

/** Holds the roots of a log against the checkpoints that were signed of it. */
final class CheckpointsCheck {

    private final LogCheck log;
    private final Given given;
    private final Keys keys;
    private final Findings findings;
    private final TreeSet<Long> sizes = new TreeSet<>(Set.of(0L));
    private int held;

    CheckpointsCheck(LogCheck log, Given given, Keys keys, Findings findings) {
        this.log = log;
        this.given = given;
        this.keys = keys;
        this.findings = findings;
    }

    /** To be called once all events have been taken. */
    void run(Collection<Witness> witnesses) {
        Map<SignedCheckpoint, Witness> distinct = new LinkedHashMap<>();
        witnesses.forEach(witness -> distinct.putIfAbsent(witness.signed(), witness));
        // A log that has grown for years has many of them, and each takes some tenth of a millisecond.
        Map<Boolean, List<Witness>> bySignature = distinct.values().parallelStream()
                .collect(Collectors.partitioningBy(witness -> keys.signed(witness.signed())));
        bySignature.getOrDefault(false, List.of())
                .forEach(witness -> findings.beside(witness + " isn't signed by the archive's key, nor by one given"));
        List<Witness> signed = new ArrayList<>(bySignature.getOrDefault(true, List.of()));
        signed.sort(Comparator.comparingLong(Witness::size));
        for (Witness witness : signed) {
            if (!holds(witness)) {
                break;
            }
        }
        for (VerifierKey unused : keys.unused()) {
            findings.beside("no checkpoint of this log is signed by the key " + unused);
        }
        if (signed.isEmpty() && log.count() > 0) {
            findings.beside("nothing vouches for these events: there is no checkpoint of them");
        }
    }

    private boolean holds(Witness witness) {
        Hash root = log.rootAt(witness.size());
        if (root != null && root.equals(witness.signed().checkpoint().root())) {
            held++;
            sizes.add(witness.size());
            return true;
        }
        Optional<RecordedEvent> end = given.by(witness.size());
        if (end.isPresent()) {
            long position = end.get().entry().position();
            findings.at(position, witness + " doesn't hold any more: the archive gave it up when it went on from an"
                    + " older log, with the event " + end.get().entry().type() + " at position " + position);
        } else if (log.size() < witness.size()) {
            findings.at(log.size(), "the log ends before " + witness + " does");
        } else if (root != null) {
            long from = sizes.headSet(witness.size()).last();
            long to = witness.size() - 1;
            findings.between(from, to, "something between " + from + " and " + to
                    + " isn't what it was: the root is another than in " + witness);
        }
        return false;
    }

    /** How many hold, each counted once wherever it was found. */
    int held() {
        return held;
    }

    /** The size of the largest one that holds. */
    long covered() {
        return sizes.last();
    }
}
