package org.tabularium.core.testing;

/** How much a test does that can do more or less: all of it where the system property tests.thorough is true. */
public final class Size {

    private Size() {}

    /** So many, or a tenth of it in a normal run, but at least one. */
    public static int of(int full) {
        return Boolean.getBoolean("tests.thorough") ? full : Math.max(1, full / 10);
    }
}
