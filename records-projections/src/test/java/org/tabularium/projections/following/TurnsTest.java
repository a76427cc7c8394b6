package org.tabularium.projections.following;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class TurnsTest {

    private final Turns turns = new Turns(2);

    @Test
    void asManyAreAtWorkAsThereAreProcessors() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Supplier<Integer> work = () -> arrive(both);
        try (ExecutorService loops = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = loops.submit(() -> turns.take(false, work));
            Future<Integer> other = loops.submit(() -> turns.take(false, work));

            // Neither would end if they had to work one after the other.
            assertThat(one.get() + other.get()).isEqualTo(1);
        }
    }

    @Test
    void whoWorksAloneWaitsForAllOthers() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService loops = Executors.newFixedThreadPool(2)) {
            Future<Boolean> one = loops.submit(() -> turns.take(false, () -> {
                begun.countDown();
                await(end);
                ended.set(true);
                return true;
            }));
            begun.await();
            Future<Boolean> alone = loops.submit(() -> turns.take(true, ended::get));
            end.countDown();

            assertThat(one.get()).isTrue();
            assertThat(alone.get()).isTrue();
        }
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        Supplier<@Nullable Integer> failing = () -> {
            throw new IllegalStateException("failed");
        };

        assertThatThrownBy(() -> turns.take(true, failing)).hasMessage("failed");

        assertThat(turns.<Integer>take(true, () -> 7)).isEqualTo(7);
    }

    private static int arrive(CyclicBarrier barrier) {
        try {
            return barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }
}
