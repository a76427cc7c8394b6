package org.tabularium.api.imports.spool;

/**
 * How much is taken.
 *
 * @param bytes the most bytes of a body, after it has been unpacked
 * @param line  the most characters of a line
 */
public record Bounds(long bytes, int line) {}
