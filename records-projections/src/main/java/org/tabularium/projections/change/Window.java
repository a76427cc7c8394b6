package org.tabularium.projections.change;

/**
 * The events of which is told what they changed: those after one position up to another.
 *
 * @param from the one; -1 before the first event
 * @param to   the other
 */
record Window(long from, long to) {}
