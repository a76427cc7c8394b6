package org.tabularium.core.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProofTest {

    private final MerkleTree tree = new SomeLog(10).tree();
    private final Hash leaf = tree.inclusion(0, 1).leaf();

    @ParameterizedTest
    @CsvSource({ "-1, 1", "1, 1", "0, 0", "0, -1", "-2, -1", "5, 3", "9223372036854775807, 9223372036854775807",
            "-9223372036854775808, 9223372036854775807", "0, -9223372036854775808",
            "9223372036854775806, 9223372036854775807", "0, 9223372036854775807" })
    void anInclusionWithNumbersOfNoTreeIsNotProven(long position, long treeSize) {
        assertThat(new InclusionProof(position, treeSize, leaf, List.of()).verifies(leaf)).isFalse();
        assertThat(new InclusionProof(position, treeSize, leaf, List.of(leaf)).verifies(leaf)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "-1, 1", "-1, -1", "2, 1", "0, -1", "-9223372036854775808, 9223372036854775807",
            "-9223372036854775808, -9223372036854775808", "9223372036854775807, 0", "1, 9223372036854775807",
            "9223372036854775806, 9223372036854775807", "4611686018427387904, 9223372036854775807" })
    void aConsistencyWithNumbersOfNoTreeIsNotProven(long first, long second) {
        assertThat(new ConsistencyProof(first, second, List.of()).verifies(leaf, leaf)).isFalse();
        assertThat(new ConsistencyProof(first, second, List.of(leaf)).verifies(leaf, leaf)).isFalse();
    }

    @Test
    void everyTreeBeginsWithTheEmptyOneAndNothingElseDoesSo() {
        Hash any = tree.root(7);

        assertThat(new ConsistencyProof(0, 7, List.of()).verifies(Hash.EMPTY_TREE, any)).isTrue();
        assertThat(new ConsistencyProof(0, 7, List.of()).verifies(any, any)).isFalse();
        assertThat(new ConsistencyProof(0, 7, List.of(any)).verifies(Hash.EMPTY_TREE, any)).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verifies(Hash.EMPTY_TREE, Hash.EMPTY_TREE)).isTrue();
        assertThat(new ConsistencyProof(0, 0, List.of()).verifies(any, any)).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verifies(Hash.EMPTY_TREE, any)).isFalse();
    }

    @Test
    void aTreeBeginsWithItselfAndNeedsNoHashesForIt() {
        Hash root = tree.root(7);

        assertThat(new ConsistencyProof(7, 7, List.of()).verifies(root, root)).isTrue();
        assertThat(new ConsistencyProof(7, 7, List.of()).verifies(root, tree.root(8))).isFalse();
        assertThat(new ConsistencyProof(7, 7, List.of(root)).verifies(root, root)).isFalse();
    }

    @Test
    void anAbsurdlyLongProofIsRefused() {
        List<Hash> inclusion = new ArrayList<>(tree.inclusion(3, 10).hashes());
        List<Hash> consistency = new ArrayList<>(tree.consistency(3, 10).hashes());
        inclusion.addAll(Collections.nCopies(1_000_000, leaf));
        consistency.addAll(Collections.nCopies(1_000_000, leaf));

        assertThat(new InclusionProof(3, 10, tree.inclusion(3, 10).leaf(), inclusion).verifies(tree.root(10)))
                .isFalse();
        assertThat(new ConsistencyProof(3, 10, consistency).verifies(tree.root(3), tree.root(10))).isFalse();
    }

    @Test
    void aLeafIsNotProvenAtAPositionBySiblingsAboveTheTree() {
        InclusionProof second = tree.inclusion(1, 2);

        assertThat(new InclusionProof(0, 1, second.leaf(), second.hashes()).verifies(tree.root(2))).isFalse();
    }

    @Test
    void aProofKeepsItsHashesWhateverBecomesOfTheList() {
        List<Hash> hashes = new ArrayList<>(tree.inclusion(3, 10).hashes());
        InclusionProof proof = new InclusionProof(3, 10, tree.inclusion(3, 10).leaf(), hashes);
        hashes.clear();

        assertThat(proof.verifies(tree.root(10))).isTrue();
    }
}
