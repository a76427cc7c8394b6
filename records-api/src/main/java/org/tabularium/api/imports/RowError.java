package org.tabularium.api.imports;

/**
 * One thing that is wrong with a row.
 *
 * @param row     the line of the file in which the row begins, from 1; a CSV's header is 1
 * @param pointer where in the row: a JSON Pointer, or the name of a column
 * @param code    a stable code of lower-case words joined by hyphens
 * @param detail  a sentence for people
 */
record RowError(long row, String pointer, String code, String detail) {}
