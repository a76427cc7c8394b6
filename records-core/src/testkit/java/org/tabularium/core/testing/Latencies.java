package org.tabularium.core.testing;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** How long something took, many times over. */
public final class Latencies {

    private final String what;
    private final long[] nanos;

    private Latencies(String what, long[] nanos) {
        this.what = what;
        this.nanos = nanos;
    }

    /** Runs it so many times to warm up, then so many times again with a look at the clock. */
    public static Latencies of(String what, int warmUps, int runs, Runnable something) {
        return since(what, warmUps, runs, () -> {
            long start = System.nanoTime();
            something.run();
            return start;
        });
    }

    /** The same for something of which only a part is measured: it gives the {@link System#nanoTime} of the beginning. */
    public static Latencies since(String what, int warmUps, int runs, LongSupplier something) {
        for (int i = 0; i < warmUps; i++) {
            var unused = something.getAsLong();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = something.getAsLong();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Latencies(what, nanos);
    }

    /** The median, in milliseconds. */
    public double medianMillis() {
        return nanos[nanos.length / 2] / 1e6;
    }

    private double p99Millis() {
        return nanos[nanos.length * 99 / 100] / 1e6;
    }

    @Override
    public String toString() {
        return "%-60s median %7.2f ms   p99 %7.2f ms   (%d runs)".formatted(what, medianMillis(), p99Millis(),
                nanos.length);
    }
}
