package org.tabularium.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.merkle.ConsistencyProof;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.InclusionProof;
import org.tabularium.core.merkle.MerkleTree;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;

/** What anyone may ask the archive to prove of its log. */
public final class Proofs implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 5_000;

    private final LogReader log;
    private final LogRows rows;
    private final LogTree tree;
    private final HeldFolder held;
    private final VerifierKey key;
    private final Checkpoints checkpoints;

    /**
     * Starts to sign checkpoints of the log, if it is the log that was signed before.
     *
     * @throws LogContradicts where it isn't
     * @throws KeyMissing     where checkpoints of this name were signed by a key that is not in the folder
     * @throws FolderInUse    where another service uses the folder
     */
    public Proofs(EventLog log, DataSource pooled, ProofSettings settings) {
        this.log = log.reader();
        this.rows = new LogRows(pooled);
        this.tree = new LogTree(rows);
        this.held = HeldFolder.of(settings.folder());
        try {
            KeptCheckpoints kept = new KeptCheckpoints(settings.folder(), pooled);
            KeptLists lists = KeptLists.read(kept, settings.origin(), this.log.stream(Operation.STREAM, 1));
            OneKey one = new OneKey(settings, pooled);
            SigningKey signing = one.choose(lists);
            this.key = signing.verifier();
            SignedCheckpoint latest = new StartCheck(log, tree, kept, lists, key).run(settings.acceptOlderLog())
                    .orElse(null);
            one.claim(key);
            this.checkpoints = new Checkpoints(this.log, tree, kept, signing, latest);
        } catch (RuntimeException | Error refused) {
            // Whatever it is: nobody has this object yet who would close it.
            held.close();
            throw refused;
        }
        log.appender().onAppend(checkpoints::wake);
        checkpoints.start();
    }

    /** The key by which checkpoints are verified. */
    public VerifierKey key() {
        return key;
    }

    /** The signed checkpoints. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /** How many events the log holds: the largest size that can be asked for. */
    public long size() {
        return log.size();
    }

    /** The events of the positions from the one to before the other, as an auditor is given them. */
    public List<LogLine> lines(long from, long to) {
        return rows.between(from, to).stream().map(LogLine::of).toList();
    }

    /**
     * The proof that the event at the position is in the log of the size.
     *
     * @throws IllegalArgumentException unless 0 ≤ position &lt; treeSize; the log must have that size
     */
    public InclusionProof inclusion(long position, long treeSize) {
        MerkleTree grown = tree.at(treeSize);
        return holding(grown.inclusion(position, treeSize), grown.root(treeSize));
    }

    private static InclusionProof holding(InclusionProof proof, Hash root) {
        if (!proof.verifies(root)) {
            throw new IllegalStateException(
                    "The log's leaf at position " + proof.position() + " or beside it was changed");
        }
        return proof;
    }

    /**
     * The proof that the log of the second size begins with the log of the first.
     *
     * @throws IllegalArgumentException unless 0 ≤ first ≤ second; the log must have that size
     */
    public ConsistencyProof consistency(long first, long second) {
        return tree.at(second).consistency(first, second);
    }

    /**
     * All events of the claim with their proofs; empty where they aren't covered by a checkpoint within some seconds.
     *
     * @throws NoSuchRecord where there is no such claim
     */
    public Optional<ProofFile> of(StreamId claim) throws InterruptedException {
        List<LogRow> events = rows.of(claim, Long.MAX_VALUE);
        if (events.isEmpty()) {
            throw new NoSuchRecord(claim);
        }
        return checkpoints.covering(events.getLast().position(), PATIENCE_MILLIS)
                .map(signed -> new ProofFile(signed.toString(), key.toString(), claim.id(),
                        proved(events, signed.checkpoint())));
    }

    private List<ProofFile.Entry> proved(List<LogRow> events, Checkpoint signed) {
        MerkleTree grown = tree.at(signed.size());
        List<ProofFile.Entry> entries = new ArrayList<>();
        for (LogRow event : events) {
            InclusionProof proof = holding(grown.inclusion(event.position(), signed.size()), signed.root());
            entries.add(new ProofFile.Entry(event.entry(), event.salt(), event.payload(), event.position(),
                    proof.hashes().stream().map(Hash::hex).toList()));
        }
        return entries;
    }

    /** Signs what is not signed yet; to be called when nothing is appended any more. */
    @Override
    public void close() {
        checkpoints.close();
        held.close();
    }
}
