package org.tabularium.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.testing.Size;

import static org.assertj.core.api.Assertions.assertThat;

class MerkleTreeUnderGrowthTest {

    private static final int SIZE = Size.of(500_000);

    private final SomeLog log = new SomeLog(SIZE);
    private final List<Hash> roots = log.roots();
    private final MerkleTree tree = new MerkleTree(log);
    private final Semaphore proofs = new Semaphore(0);
    private volatile boolean growing = true;

    @Test
    void readersAlwaysGetRightProofsWhileTheTreeGrows() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> wrong = IntStream.range(0, 3)
                    .mapToObj(seed -> readers.submit(() -> wrongProofs(new Random(seed)))).toList();
            grow(new Random(6962));
            for (Future<Integer> reader : wrong) {
                assertThat(reader.get()).isZero();
            }
        }
    }

    private void grow(Random random) throws InterruptedException {
        try {
            for (int from = 0; from < SIZE;) {
                int to = Math.min(SIZE, from + random.nextInt(100));
                tree.grow(log.leaves.subList(from, to));
                from = to;
                // So that readers are in the midst of it at every size, however the threads are scheduled.
                assertThat(proofs.tryAcquire(5, 10, TimeUnit.SECONDS)).as("readers go on").isTrue();
            }
        } finally {
            growing = false;
        }
    }

    private int wrongProofs(Random random) {
        int wrong = 0;
        while (growing) {
            int size = (int) tree.size();
            int n = size - random.nextInt(Math.min(300, size) + 1);
            int m = random.nextInt(n + 1);
            boolean right = tree.root(n).equals(roots.get(n))
                    && tree.consistency(m, n).verifies(roots.get(m), roots.get(n))
                    && (m == n || isRight(tree.inclusion(m, n)));
            wrong += right ? 0 : 1;
            proofs.release();
        }
        return wrong;
    }

    private boolean isRight(InclusionProof proof) {
        return proof.leaf().equals(log.leaves.get((int) proof.position()))
                && proof.verifies(roots.get((int) proof.treeSize()));
    }

    @Test
    void theTreeGrowsWhileAProofWaitsForLeaves() throws Exception {
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            List<MerkleTree> grown = new ArrayList<>();
            MerkleTree waiting = new MerkleTree((from, to) -> {
                grown.forEach(t -> await(writer.submit(() -> t.grow(log.leaves.subList(600, 900)))));
                grown.clear();
                return log.range(from, to);
            });
            waiting.grow(log.leaves.subList(0, 600));
            grown.add(waiting);

            InclusionProof proof = waiting.inclusion(100, 600);

            assertThat(waiting.size()).isEqualTo(900);
            assertThat(isRight(proof)).isTrue();
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
