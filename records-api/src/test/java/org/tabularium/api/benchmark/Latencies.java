package org.tabularium.api.benchmark;

import java.util.Arrays;

/** How long something took, many times over. */
final class Latencies {

    private final String what;
    private final long[] nanos;

    private Latencies(String what, long[] nanos) {
        this.what = what;
        this.nanos = nanos;
    }

    /** Runs it so many times to warm up, then so many times again with a look at the clock. */
    static Latencies of(String what, int warmUps, int runs, Runnable something) {
        for (int i = 0; i < warmUps; i++) {
            something.run();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            something.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Latencies(what, nanos);
    }

    double medianMillis() {
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
