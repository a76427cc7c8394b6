package org.tabularium.api.imports.window;

import java.util.List;

import org.tabularium.core.input.Fault;

/**
 * A row that was not taken.
 *
 * @param line   the line of the file in which it begins
 * @param faults why
 */
public record Rejection(long line, List<Fault> faults) {

    public Rejection {
        faults = List.copyOf(faults);
    }
}
