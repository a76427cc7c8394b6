package org.tabularium.core.merkle;

import java.util.List;

/** The leaf hashes of the log, as stored. */
@FunctionalInterface
public interface Leaves {

    /** The hashes at the positions from the one (inclusive) to the other (exclusive), in their order. */
    List<Hash> range(long from, long to);
}
