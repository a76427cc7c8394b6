package org.tabularium.core.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.testing.StockEngine;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A control: Axon's own engine does pass by an event whose transaction stays open for longer than the gap timeout. While
 * this holds, an engine of our own is needed; and {@link GapTest} would see it if ours did the same.
 */
class StockEngineGapTest {

    private static final int GAP_TIMEOUT_MILLIS = 60_000;

    @AfterEach
    void theClockIsRight() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void anEventOfATransactionHeldOpenForLongIsNeverDelivered() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        try (TestDatabase database = TestDatabase.postgres();
                StockEngine stock = new StockEngine(database, GAP_TIMEOUT_MILLIS);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = clients.submit(() -> stock.transactions().executeInTransaction(() -> {
                stock.engine().appendEvents(List.of(event("slow")));
                held.countDown();
                await(released);
            }));
            held.await();
            stock.transactions().executeInTransaction(() -> stock.engine().appendEvents(List.of(event("quick"))));
            GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(2 * GAP_TIMEOUT_MILLIS));
            List<? extends TrackedEventMessage<?>> first;
            try {
                first = stock.engine().readEvents(null, false).toList();
            } finally {
                released.countDown();
            }
            slow.get();
            var later = stock.engine().readEvents(first.getLast().trackingToken(), false).toList();

            assertThat(first).extracting(e -> ((DomainEventMessage<?>) e).getAggregateIdentifier())
                    .containsExactly("quick");
            assertThat(later).isEmpty();
            assertThat(stock.engine().readEvents("slow").asStream().toList()).hasSize(1);
        }
    }

    private static DomainEventMessage<?> event(String id) {
        return new GenericDomainEventMessage<>("claim", id, 0,
                new ClaimWithdrawn(id, CorrectionKind.ARCHIVE_ERROR, "a slip"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
