package org.tabularium.core.merkle;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.core.testing.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left out, because it proves the same or something true: another second size for which the path has the same
 * turns, since sizes are bound by the signed checkpoints and not by the path; and a first size of 0, since whatever the
 * second root is, its tree begins with the empty one.
 */
class MutatedConsistencyProofsTest {

    private static final int LARGEST = 1_000;

    private final SomeLog log = new SomeLog(LARGEST);
    private final MerkleTree tree = log.tree();
    private final List<Hash> roots = log.roots();
    private final Mutator mutator = new Mutator(2_1_4);

    private record Shown(ConsistencyProof proof, Hash firstRoot, Hash secondRoot) {
        boolean accepted() {
            return proof.verifies(firstRoot, secondRoot);
        }
    }

    @Test
    void noMutatedProofIsAccepted() {
        for (int i = 0; i < Size.of(20_000); i++) {
            int second = mutator.size(LARGEST);
            int first = 1 + mutator.below(second);
            Shown genuine = new Shown(tree.consistency(first, second), roots.get(first), roots.get(second));
            assertThat(genuine.accepted()).as("%s", genuine).isTrue();
            for (int j = 0; j < 25; j++) {
                Shown mutated = mutated(genuine);
                assertThat(mutated.accepted()).as("%s in the place of %s", mutated, genuine).isFalse();
            }
        }
    }

    private Shown mutated(Shown genuine) {
        ConsistencyProof proof = genuine.proof();
        int first = (int) proof.first();
        int second = (int) proof.second();
        return switch (mutator.below(13)) {
            case 0 -> withRoots(genuine, mutator.flipped(genuine.firstRoot()), genuine.secondRoot());
            case 1 -> withRoots(genuine, genuine.firstRoot(), mutator.flipped(genuine.secondRoot()));
            case 2 -> withRoots(genuine, roots.get(mutator.another(first, LARGEST + 1)), genuine.secondRoot());
            case 3 -> withRoots(genuine, genuine.firstRoot(), roots.get(mutator.another(second, LARGEST + 1)));
            case 4 -> first == second
                    ? withRoots(genuine, Hash.EMPTY_TREE, genuine.secondRoot())
                    : withRoots(genuine, genuine.secondRoot(), genuine.firstRoot());
            case 5 -> withSizes(genuine, mutator.negative(), second);
            case 6 -> withSizes(genuine, mutator.another(first, second + 1), second);
            case 7 -> withSizes(genuine, second + 1L + mutator.below(1_000), second);
            case 8 -> withSizes(genuine, first, first - 1L - mutator.below(1_000));
            case 9 -> withSizes(genuine, first, mutator.muchLarger(second));
            default -> withHashes(genuine, mutator.mutated(proof.hashes()));
        };
    }

    private static Shown withRoots(Shown shown, Hash firstRoot, Hash secondRoot) {
        return new Shown(shown.proof(), firstRoot, secondRoot);
    }

    private static Shown withSizes(Shown shown, long first, long second) {
        return new Shown(new ConsistencyProof(first, second, shown.proof().hashes()), shown.firstRoot(),
                shown.secondRoot());
    }

    private static Shown withHashes(Shown shown, List<Hash> hashes) {
        return new Shown(new ConsistencyProof(shown.proof().first(), shown.proof().second(), hashes),
                shown.firstRoot(), shown.secondRoot());
    }
}
