package org.tabularium.core.merkle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunningRootTest {

    @Test
    void theRunningRootIsTheRootOfTheTreeAtEverySize() {
        SomeLog log = new SomeLog(3_000);
        MerkleTree tree = log.tree();
        RunningRoot running = new RunningRoot();
        for (Hash leaf : log.leaves) {
            assertThat(running.root()).as("size %s", running.size()).isEqualTo(tree.root(running.size()));
            running.add(leaf);
        }
        assertThat(running.size()).isEqualTo(3_000);
        assertThat(running.root()).isEqualTo(tree.root(3_000));
    }

    @Test
    void itRunsThroughALargeLog() {
        SomeLog log = new SomeLog(123_456);
        RunningRoot running = new RunningRoot();
        log.leaves.forEach(running::add);

        assertThat(running.root()).isEqualTo(log.tree().root(123_456));
    }
}
