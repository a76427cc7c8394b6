package org.tabularium.api.reading;

import java.util.function.Consumer;

/** Things that are answered as CSV, a row each; they can be run through more than once. */
@FunctionalInterface
public interface CsvTable {

    /** Hands each thing to the consumer. */
    void forEach(Consumer<Object> consumer);
}
