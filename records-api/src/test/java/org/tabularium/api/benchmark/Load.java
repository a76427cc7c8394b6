package org.tabularium.api.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** What came of so many clients that each did something over and over, the next as soon as the last was done. */
final class Load {

    private static final Duration WARM_UP = Duration.ofMillis(500);
    private static final Duration MEASURED = Duration.ofMillis(1_500);

    private final long[] nanos;
    private final double seconds;

    /** @param nanos how long each single thing took, sorted */
    private Load(long[] nanos, double seconds) {
        this.nanos = nanos;
        this.seconds = seconds;
    }

    /** Runs the task with a number of its own each time: first to warm up, then with a look at the clock. */
    static Load of(int clients, LongConsumer task) {
        AtomicLong numbers = new AtomicLong();
        run(clients, within(WARM_UP), numbers, task);
        return run(clients, within(MEASURED), numbers, task);
    }

    /** Runs the task as long as something goes on. */
    static Load during(int clients, BooleanSupplier goesOn, LongConsumer task) {
        return run(clients, goesOn, new AtomicLong(), task);
    }

    private static BooleanSupplier within(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() < end;
    }

    private static Load run(int clients, BooleanSupplier goesOn, AtomicLong numbers, LongConsumer task) {
        long start = System.nanoTime();
        List<Future<List<Long>>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                outcomes.add(threads.submit(() -> repeated(goesOn, numbers, task)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Load(outcomes.stream().flatMap(one -> done(one).stream()).mapToLong(Long::longValue).sorted()
                .toArray(), seconds);
    }

    private static List<Long> repeated(BooleanSupplier goesOn, AtomicLong numbers, LongConsumer task) {
        List<Long> took = new ArrayList<>();
        do {
            long before = System.nanoTime();
            task.accept(numbers.getAndIncrement());
            took.add(System.nanoTime() - before);
        } while (goesOn.getAsBoolean());
        return took;
    }

    private static List<Long> done(Future<List<Long>> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many things all clients did in a second. */
    double perSecond() {
        return nanos.length / seconds;
    }

    /** The time within which this share of all things was done: 0.5 for the median. */
    double millis(double share) {
        return nanos[(int) (nanos.length * share)] / 1e6;
    }
}
