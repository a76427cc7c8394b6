package org.tabularium.core.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where events come from, a page at a time; it is for one thread, and what it hands out may be worked on by others. */
interface Source extends AutoCloseable {

    /** The work of examining the next page of events; nothing where there are no more. */
    Optional<Supplier<List<Examined>>> next() throws IOException;

    /** How much of the whole has been handed out, from 0 to 1. */
    double share();

    /** Whether events come in the order of their positions whatever these are. */
    boolean isSorted();

    @Override
    default void close() throws IOException {
        // There may be nothing to close.
    }
}
