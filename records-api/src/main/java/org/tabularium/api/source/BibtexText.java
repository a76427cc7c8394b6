package org.tabularium.api.source;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Texts as BibTeX and LaTeX read them. Braces are spelled out, because BibTeX counts them whatever stands before them.
 */
final class BibtexText {

    private static final Map<Integer, String> SPELLED = Map.of((int) '\\', "\\textbackslash{}", (int) '{',
            "\\textbraceleft{}", (int) '}', "\\textbraceright{}", (int) '~', "\\textasciitilde{}", (int) '^',
            "\\textasciicircum{}");
    private static final String ESCAPED = "%&$#_";
    private static final String NOT_IN_ADDRESSES = "\\{} \t\n\"";

    private BibtexText() {}

    /** A text or a number with what is special in LaTeX escaped; null where it is neither. */
    static @Nullable String escaped(JsonNode value) {
        return value.isString() || value.isNumber() ? escaped(value.asString()) : null;
    }

    private static String escaped(String text) {
        return text.codePoints().map(character -> Character.isWhitespace(character) ? ' ' : character)
                .mapToObj(character -> SPELLED.getOrDefault(character, ESCAPED.indexOf(character) < 0
                        ? Character.toString(character)
                        : "\\" + Character.toString(character)))
                .collect(Collectors.joining());
    }

    /** An address, which BibTeX styles print as it stands; what would end it too early is percent-encoded. */
    static @Nullable String verbatim(JsonNode value) {
        return value.isString()
                ? value.asString().codePoints().mapToObj(character -> NOT_IN_ADDRESSES.indexOf(character) < 0
                        ? Character.toString(character)
                        : "%%%02X".formatted(character)).collect(Collectors.joining())
                : null;
    }

    /** Names as “Family, Given”; those that aren't persons in braces, so that nothing is taken for a family name. */
    static @Nullable String names(JsonNode names) {
        String all = names.valueStream().map(BibtexText::name).flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String name(JsonNode name) {
        String family = escaped(name.path("family"));
        String given = escaped(name.path("given"));
        if (family == null) {
            String whole = escaped(name.path("literal"));
            String known = whole == null ? given : whole;
            return known == null ? null : "{" + known + "}";
        }
        return given == null ? "{" + family + "}" : "{" + family + "}, {" + given + "}";
    }
}
