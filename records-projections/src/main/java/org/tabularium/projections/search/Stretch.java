package org.tabularium.projections.search;

/**
 * Positions that follow on each other.
 *
 * @param from the first
 * @param to   the last
 */
public record Stretch(long from, long to) {}
