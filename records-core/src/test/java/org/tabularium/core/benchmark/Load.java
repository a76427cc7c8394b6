package org.tabularium.core.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** What came of so many clients that each did something over and over, the next as soon as the last was done. */
final class Load {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    private final int clients;
    private final long[] nanos;
    private final double perSecond;

    /** @param nanos how long each single thing took, sorted */
    private Load(int clients, long[] nanos, double perSecond) {
        this.clients = clients;
        this.nanos = nanos;
        this.perSecond = perSecond;
    }

    /** Runs the task with a number of its own each time: first to warm up, then with a look at the clock. */
    static Load of(int clients, AtomicLong numbers, LongConsumer task) {
        run(clients, WARM_UP, numbers, task);
        return run(clients, MEASURED, numbers, task);
    }

    private static Load run(int clients, Duration time, AtomicLong numbers, LongConsumer task) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<List<Long>>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                outcomes.add(threads.submit(() -> {
                    List<Long> took = new ArrayList<>();
                    long before = System.nanoTime();
                    while (before < end) {
                        task.accept(numbers.getAndIncrement());
                        long after = System.nanoTime();
                        took.add(after - before);
                        before = after;
                    }
                    return took;
                }));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = outcomes.stream().flatMap(one -> done(one).stream()).mapToLong(Long::longValue).sorted().toArray();
        return new Load(clients, all, all.length / seconds);
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
        return perSecond;
    }

    /** The same, where each thing counts as so many. */
    Load times(int each) {
        return new Load(clients, nanos, perSecond * each);
    }

    /** A line of the table: clients, rate, median, p99. */
    String line(String what) {
        return String.format(Locale.ROOT, "%-34s %4d clients %,9.0f/s   median %8.2f ms   p99 %8.2f ms", what, clients,
                perSecond, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }
}
