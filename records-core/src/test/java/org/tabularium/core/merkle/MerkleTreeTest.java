package org.tabularium.core.merkle;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tabularium.core.testing.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MerkleTreeTest {

    private static final int SMALL = 300;
    private static final int LARGE = 100_777;

    private final Random random = new Random(9162);

    @Test
    void everyRootAndProofOfASmallTreeIsWhatTheRfcDefines() {
        NaiveTree naive = new NaiveTree(SomeLog.entries(SMALL));
        MerkleTree tree = new SomeLog(SMALL).tree();
        for (int n = 0; n <= SMALL; n++) {
            assertThat(tree.root(n)).as("root %s", n).isEqualTo(naive.root(n));
            for (int m = 0; m <= n; m++) {
                assertIsWhatTheRfcDefines(tree, naive, m, n);
            }
        }
    }

    @Test
    void rootsAndProofsOfALargeTreeAreWhatTheRfcDefines() {
        NaiveTree naive = new NaiveTree(SomeLog.entries(LARGE));
        MerkleTree tree = new SomeLog(LARGE).tree();
        for (int i = 0; i < Size.of(20_000); i++) {
            int n = random.nextInt(LARGE + 1);
            assertThat(tree.root(n)).as("root %s", n).isEqualTo(naive.root(n));
            assertIsWhatTheRfcDefines(tree, naive, random.nextInt(n + 1), n);
        }
    }

    @Test
    void howTheTreeGrewDoesNotMatter() {
        int size = 5_000;
        NaiveTree naive = new NaiveTree(SomeLog.entries(size));
        for (int run = 0; run < Size.of(100); run++) {
            SomeLog log = new SomeLog(size);
            MerkleTree tree = new MerkleTree(log);
            int chunk = 1 << random.nextInt(12);
            for (int from = 0; from < size;) {
                int to = Math.min(size, from + random.nextInt(chunk + 1));
                tree.grow(log.leaves.subList(from, to));
                from = to;
                assertThat(tree.size()).isEqualTo(from);
                assertThat(log.read).as("leaves read while growing").hasValue(0);
                assertThat(tree.root(from)).as("root %s", from).isEqualTo(naive.root(from));
                assertIsWhatTheRfcDefines(tree, naive, random.nextInt(from + 1), from);
                log.forgetCounts();
            }
        }
    }

    private static void assertIsWhatTheRfcDefines(MerkleTree tree, NaiveTree naive, int m, int n) {
        ConsistencyProof consistency = tree.consistency(m, n);
        assertThat(consistency.hashes()).as("consistency %s, %s", m, n)
                .isEqualTo(m == 0 ? List.of() : naive.proof(m, n));
        assertThat(consistency.verifies(naive.root(m), naive.root(n))).as("consistency %s, %s", m, n).isTrue();
        if (m < n) {
            InclusionProof inclusion = tree.inclusion(m, n);
            assertThat(inclusion.hashes()).as("inclusion %s, %s", m, n).isEqualTo(naive.path(m, n));
            assertThat(inclusion.verifies(naive.root(n))).as("inclusion %s, %s", m, n).isTrue();
        }
    }

    @Test
    void aRootOrAProofReadsFewLeaves() {
        SomeLog log = new SomeLog(LARGE);
        MerkleTree tree = log.tree();
        for (int i = 0; i < Size.of(20_000); i++) {
            int n = 1 + random.nextInt(LARGE);
            int m = random.nextInt(n);
            assertReads(log, 1, () -> tree.root(n));
            assertReads(log, 2, () -> tree.inclusion(m, n));
            assertReads(log, 2, () -> tree.consistency(m, n));
        }
    }

    @Test
    void whatEndsWithTheLogReadsNoneButThoseAroundThePosition() {
        SomeLog log = new SomeLog(LARGE);
        MerkleTree tree = log.tree();

        assertReads(log, 0, () -> tree.root(LARGE));
        assertReads(log, 0, () -> tree.inclusion(LARGE - 1, LARGE));
        assertReads(log, 1, () -> tree.inclusion(LARGE / 2, LARGE));
        assertReads(log, 1, () -> tree.consistency(LARGE / 2, LARGE));
    }

    private static void assertReads(SomeLog log, int tiles, Runnable asking) {
        log.forgetCounts();
        asking.run();
        assertThat(log.ranges).hasValueLessThanOrEqualTo(tiles);
        assertThat(log.read).hasValueLessThanOrEqualTo(tiles * 256L);
    }

    @Test
    void whatTheTreeDoesNotHaveIsRefused() {
        MerkleTree tree = new SomeLog(SMALL).tree();

        assertRefused(() -> tree.root(-1));
        assertRefused(() -> tree.root(SMALL + 1));
        assertRefused(() -> tree.inclusion(-1, 5));
        assertRefused(() -> tree.inclusion(5, 5));
        assertRefused(() -> tree.inclusion(0, 0));
        assertRefused(() -> tree.inclusion(0, SMALL + 1));
        assertRefused(() -> tree.consistency(-1, 5));
        assertRefused(() -> tree.consistency(6, 5));
        assertRefused(() -> tree.consistency(0, SMALL + 1));
    }

    private static void assertRefused(Runnable asking) {
        assertThatIllegalArgumentException().isThrownBy(asking::run);
    }

    @Test
    void aLogThatLacksLeavesIsNotTakenForAnother() {
        MerkleTree tree = new MerkleTree((from, to) -> List.of());
        tree.grow(new SomeLog(SMALL).leaves);

        assertThatIllegalStateException().isThrownBy(() -> tree.inclusion(7, SMALL))
                .withMessageContaining("0 to 255");
    }
}
