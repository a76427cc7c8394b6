package org.tabularium.core.input;

/**
 * One thing wrong with an input.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member that is wrong; empty for the whole document
 * @param code    a stable code of lower-case words joined by hyphens, such as {@code unknown-code}
 * @param detail  a sentence for people
 */
public record Fault(String pointer, String code, String detail) {}
