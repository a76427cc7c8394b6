package org.tabularium.core.input;

import java.math.BigDecimal;
import java.math.BigInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * JSON of a foreign shape that is kept as given, but for the archive's rules on text, and with numbers written out
 * without an exponent. It is bounded such that it can always be read again once it is stored.
 */
public final class Tree {

    /** How deep objects and lists may stand in one another, the outermost included. */
    private static final int DEEPEST = 32;

    /** How many digits a number may have before its point, and how many after it. */
    private static final int MOST_DIGITS = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectInput in;

    private Tree(ObjectInput in) {
        this.in = in;
    }

    /** A normalized copy of the object that is the named member; what is wrong with it is noted as faults below it. */
    public static ObjectNode normalized(ObjectNode node, ObjectInput in, String name) {
        if (depth(node) > DEEPEST) {
            in.fault(name, "too-deep", "At most " + DEEPEST + " objects and lists may stand in one another.");
            return NODES.objectNode();
        }
        return new Tree(in).object(node, Place.escaped(name));
    }

    private static int depth(JsonNode node) {
        return node.isContainer() ? 1 + node.valueStream().mapToInt(Tree::depth).max().orElse(0) : 0;
    }

    private JsonNode any(JsonNode node, String path) {
        return switch (node) {
            case ObjectNode object -> object(object, path);
            case ArrayNode array -> array(array, path);
            case StringNode text -> NODES.stringNode(text(text.stringValue(), path));
            case NumericNode number -> number(number, path);
            default -> node;
        };
    }

    private ObjectNode object(ObjectNode object, String path) {
        ObjectNode copy = NODES.objectNode();
        object.forEachEntry((member, value) -> {
            String where = path + "/" + Place.escaped(Text.normalized(member));
            String name = text(member, where);
            if (Text.length(name) > Limits.NAME) {
                in.faultAt(where, "too-long", "A member's name has at most " + Limits.NAME + " characters.");
            }
            if (copy.has(name)) {
                in.faultAt(where, "duplicate-member", "In Unicode NFC, a member stands twice in one object.");
            }
            copy.set(name, any(value, where));
        });
        return copy;
    }

    private ArrayNode array(ArrayNode array, String path) {
        ArrayNode copy = NODES.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            copy.add(any(array.get(i), path + "/" + i));
        }
        return copy;
    }

    private String text(String text, String path) {
        String normalized = Text.normalized(text);
        if (Text.isForbidden(normalized)) {
            in.faultAt(path, "forbidden-character",
                    "Lone surrogates and control characters other than tab and line feed are not allowed.");
        }
        return normalized;
    }

    private JsonNode number(NumericNode node, String path) {
        BigDecimal number = node.decimalValue();
        if (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS) {
            in.faultAt(path, "bad-number", "At most " + MOST_DIGITS + " digits before the point and as many after it.");
            return node;
        }
        return number.scale() > 0 ? node : whole(number.toBigIntegerExact());
    }

    /** The node that is read back from the integer's digits, so that 1e3 and what is stored of it are equal. */
    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return NODES.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }
}
