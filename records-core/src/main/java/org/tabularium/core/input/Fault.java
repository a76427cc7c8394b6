package org.tabularium.core.input;

/**
 * One thing wrong with an input.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member that is wrong, empty for the whole document; of a header or a
 *                parameter of a query, its name after a question mark. Lone surrogates in a
 *                member's name stand in it as U+FFFD, so that it can be sent in UTF-8
 * @param code    a stable code of lower-case words joined by hyphens, such as {@code unknown-code}
 * @param detail  a sentence for people
 */
public record Fault(String pointer, String code, String detail) {

    public Fault {
        pointer = Text.wellFormed(pointer);
    }
}
