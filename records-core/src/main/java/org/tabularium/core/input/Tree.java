package org.tabularium.core.input;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON of a foreign shape that is kept as given, but for the archive's rules on text. */
public final class Tree {

    private Tree() {}

    /** A copy in which every text is normalized; forbidden characters are noted as faults of the named member. */
    public static JsonNode normalized(JsonNode node, ObjectInput in, String name) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((member, value) -> copy.set(text(member, in, name),
                    normalized(value, in, name + "/" + member)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                copy.add(normalized(array.get(i), in, name + "/" + i));
            }
            return copy;
        }
        return node instanceof StringNode text ? StringNode.valueOf(text(text.stringValue(), in, name)) : node;
    }

    private static String text(String text, ObjectInput in, String name) {
        String normalized = Text.normalized(text);
        if (Text.isForbidden(normalized)) {
            in.faultAt(name, "forbidden-character",
                    "Lone surrogates and control characters other than tab and line feed are not allowed.");
        }
        return normalized;
    }
}
