package org.tabularium.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tabularium.core.input.Document;
import tools.jackson.databind.JsonNode;

/** JSON by chance, the same for the same seed: trees of nothing in particular, and valid documents gone wrong. */
final class RandomJson {

    private static final List<String> NAMES = List.of("id", "type", "name", "occurred", "place", "note", "csl",
            "derivedFrom", "capture", "incident", "claimant", "kind", "via", "citations", "source", "statement",
            "facet", "measure", "group", "value", "state", "low", "best", "high", "irregular", "unit", "relations",
            "claim", "", "a/b~", "\\ud800", "e\\u0301", "\\u00e9", "x\\u0000", "\\u0958");

    private static final List<String> LITERALS = List.of("null", "true", "false", "0", "-0", "-1", "613", "1.50",
            "1e3", "1E-7", "1e400", "1e-400", "1e5000", "1e999999999", "1e-999999999", "1e99999999999",
            "9007199254740992", "999999999999999999999999", "\"\"", "\" \"", "\"a\"", "\"é\"", "\"e\\u0301\"",
            "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00a\"", "\"😀\"", "\"\\r\"", "\"a\\r\\nb\"", "\"\\u0085\"", "\"613\"",
            "\"12.5\"", "\"1e3\"", "\"1992-02-26\"", "\"199X\"", "\"../1992\"", "\"199u\"", "\"FIGURE\"",
            "\"RESOLUTION\"", "\"ASSERTION\"", "\"KNOWN\"", "\"NONE\"", "\"OTHER\"", "\"CASUALTY\"", "\"HOSTAGE\"",
            "\"KILLED\"", "\"ALL\"", "\"PERSONS\"", "\"USD\"", "\"DEM\"", "\"book\"", "\"khojaly-1992\"", "[]", "{}",
            "[null]", "[[[[]]]]", "{\"a\":1,\"a\":2}", "tru", "\"");

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A tree of nothing in particular. */
    String tree(int depth) {
        return switch (depth == 0 ? 0 : below(4)) {
            case 0, 1 -> oneOf(LITERALS);
            case 2 -> items(depth).collect(Collectors.joining(",", "[", "]"));
            default -> items(depth).map(value -> "\"" + oneOf(NAMES) + "\":" + value)
                    .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private Stream<String> items(int depth) {
        return IntStream.range(0, below(5)).mapToObj(i -> tree(depth - 1));
    }

    /** The document with one to three members or items changed, taken out or added. */
    String mutated(Document document) {
        Document changed = document;
        for (int i = below(3); i >= 0; i--) {
            changed = mutatedOnce(changed);
        }
        return changed.text();
    }

    private Document mutatedOnce(Document document) {
        List<String> places = new ArrayList<>();
        collect(document.tree(), "", places);
        if (places.isEmpty()) {
            return document;
        }
        String place = oneOf(places);
        boolean isItem = place.matches(".*/\\d+");
        return switch (below(4)) {
            case 0 -> isItem ? document.with(place, "null") : document.without(place);
            case 1 -> document.with(place.substring(0, place.lastIndexOf('/') + 1) + (isItem
                    ? "-"
                    : oneOf(List.of("x", "id",
                            "type", "note", "irregular", "groupText", "~0~1"))),
                    oneOf(LITERALS));
            default -> document.with(place, oneOf(LITERALS));
        };
    }

    private static void collect(JsonNode node, String pointer, List<String> places) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(pointer + "/" + i);
                collect(node.get(i), pointer + "/" + i, places);
            }
        }
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                places.add(place);
                collect(node.get(name), place, places);
            }
        }
    }

    /** The bytes with some of them changed. */
    byte[] scrambled(byte[] bytes) {
        byte[] scrambled = bytes.clone();
        for (int i = below(3); i >= 0; i--) {
            scrambled[below(scrambled.length)] = (byte) (below(2) == 0 ? below(256) : oneOf(SIGNS));
        }
        return scrambled;
    }

    private static final List<Integer> SIGNS = "{}[]\",:\\0-.eu".chars().boxed().toList();
}
