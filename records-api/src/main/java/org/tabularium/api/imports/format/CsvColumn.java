package org.tabularium.api.imports.format;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a CSV, and where in the JSON of a row its cell stands.
 *
 * @param name  its name, such as {@code citations.0.source}
 * @param steps the parts of the name; those of digits are places in a list
 */
record CsvColumn(String name, List<String> steps) {

    static CsvColumn named(String name) {
        return new CsvColumn(name, List.of(name.split("\\.")));
    }

    /** The name of the column, or of the first part of the names of several, that a fault's pointer means. */
    static String at(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    /** Puts the cell into the row, with the objects and lists around it. Places of a list left out are null. */
    void put(JsonNode cell, ObjectNode row) {
        JsonNode node = row;
        for (int i = 0; i < steps.size() - 1; i++) {
            node = child(node, steps.get(i), isPlace(steps.get(i + 1)));
        }
        set(node, steps.getLast(), cell);
    }

    private static JsonNode child(JsonNode parent, String step, boolean list) {
        JsonNode child = parent instanceof ArrayNode items ? items.get(Integer.parseInt(step)) : parent.get(step);
        if (child != null && !child.isNull()) {
            return child;
        }
        JsonNode made = list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        set(parent, step, made);
        return made;
    }

    private static void set(JsonNode parent, String step, JsonNode value) {
        if (parent instanceof ArrayNode items) {
            int place = Integer.parseInt(step);
            while (items.size() <= place) {
                items.addNull();
            }
            items.set(place, value);
        } else {
            ((ObjectNode) parent).set(step, value);
        }
    }

    private static boolean isPlace(String step) {
        return step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
