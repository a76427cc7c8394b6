package org.tabularium.core.merkle;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.core.testing.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left out, because it proves the same or something true: another tree size for which the path has the same
 * turns, since the size is bound by the signed checkpoint and not by the path; and an inner node in the place of the
 * leaf with the position and size of its level, since the leaf is bound by the entry, which whoever checks it hashes.
 */
class MutatedInclusionProofsTest {

    private static final int LARGEST = 1_000;

    private final SomeLog log = new SomeLog(LARGEST);
    private final MerkleTree tree = log.tree();
    private final List<Hash> roots = log.roots();
    private final Mutator mutator = new Mutator(2_1_3);

    private record Shown(InclusionProof proof, Hash root) {
        boolean accepted() {
            return proof.verifies(root);
        }
    }

    @Test
    void noMutatedProofIsAccepted() {
        for (int i = 0; i < Size.of(20_000); i++) {
            int treeSize = mutator.size(LARGEST);
            Shown genuine = new Shown(tree.inclusion(mutator.below(treeSize), treeSize), roots.get(treeSize));
            assertThat(genuine.accepted()).as("%s", genuine).isTrue();
            for (int j = 0; j < 25; j++) {
                Shown mutated = mutated(genuine);
                assertThat(mutated.accepted()).as("%s in the place of %s", mutated, genuine).isFalse();
            }
        }
    }

    private Shown mutated(Shown genuine) {
        InclusionProof proof = genuine.proof();
        int position = (int) proof.position();
        int treeSize = (int) proof.treeSize();
        return switch (mutator.below(12)) {
            case 0 -> new Shown(proof, mutator.flipped(genuine.root()));
            case 1 -> new Shown(proof, roots.get(mutator.another(treeSize, LARGEST + 1)));
            case 2 -> new Shown(withLeaf(proof, mutator.flipped(proof.leaf())), genuine.root());
            case 3 -> new Shown(withLeaf(proof, log.leaves.get(mutator.another(position, LARGEST))), genuine.root());
            case 4 -> new Shown(leafExchangedWithSibling(proof), genuine.root());
            case 5 -> new Shown(at(proof, mutator.negative(), treeSize), genuine.root());
            case 6 -> new Shown(at(proof, treeSize + mutator.below(1_000), treeSize), genuine.root());
            case 7 -> new Shown(at(proof, mutator.another(position, Math.max(2, treeSize)), treeSize), genuine.root());
            case 8 -> new Shown(at(proof, position, position - mutator.below(1_000)), genuine.root());
            case 9 -> new Shown(at(proof, position, mutator.muchLarger(treeSize)), genuine.root());
            default -> new Shown(withHashes(proof, mutator.mutated(proof.hashes())), genuine.root());
        };
    }

    private InclusionProof leafExchangedWithSibling(InclusionProof proof) {
        if (proof.hashes().isEmpty()) {
            return withLeaf(proof, mutator.flipped(proof.leaf()));
        }
        List<Hash> hashes = new ArrayList<>(proof.hashes());
        Hash sibling = hashes.set(0, proof.leaf());
        return withLeaf(withHashes(proof, hashes), sibling);
    }

    private static InclusionProof at(InclusionProof proof, long position, long treeSize) {
        return new InclusionProof(position, treeSize, proof.leaf(), proof.hashes());
    }

    private static InclusionProof withLeaf(InclusionProof proof, Hash leaf) {
        return new InclusionProof(proof.position(), proof.treeSize(), leaf, proof.hashes());
    }

    private static InclusionProof withHashes(InclusionProof proof, List<Hash> hashes) {
        return new InclusionProof(proof.position(), proof.treeSize(), proof.leaf(), hashes);
    }
}
