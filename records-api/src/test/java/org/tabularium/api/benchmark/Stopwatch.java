package org.tabularium.api.benchmark;

/** Runs from when it is made. */
final class Stopwatch {

    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
