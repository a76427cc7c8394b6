package org.tabularium.core.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.tabularium.core.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON document of which a test changes one thing or another. What it puts in is a literal of JSON that is sent to
 * the letter, so that escapes, exponents and doubled members reach the reader as written.
 */
public final class Document {

    private final ObjectNode tree;
    private final List<String> literals;

    private Document(ObjectNode tree, List<String> literals) {
        this.tree = tree;
        this.literals = literals;
    }

    public static Document of(String json) {
        return new Document((ObjectNode) Json.tree(json), List.of());
    }

    /** A copy with the literal at the JSON Pointer; {@code -} as the last step adds to a list. */
    public Document with(String pointer, String literal) {
        Document copy = new Document(tree.deepCopy(), new ArrayList<>(literals));
        String marker = "@literal " + literals.size() + "@";
        copy.literals.add(literal);
        switch (copy.tree.at(parent(pointer))) {
            case ObjectNode object -> object.put(name(pointer), marker);
            case ArrayNode array when name(pointer).equals("-") -> array.add(marker);
            case ArrayNode array -> array.set(Integer.parseInt(name(pointer)), array.stringNode(marker));
            default -> throw new IllegalArgumentException("Nothing can be put at " + pointer);
        }
        return copy;
    }

    /** A copy with the text at the JSON Pointer. */
    public Document withText(String pointer, String text) {
        return with(pointer, Json.text(text));
    }

    /** A copy without the member at the JSON Pointer. */
    public Document without(String pointer) {
        Document copy = new Document(tree.deepCopy(), literals);
        ((ObjectNode) copy.tree.at(parent(pointer))).remove(name(pointer));
        return copy;
    }

    public ObjectNode tree() {
        return tree;
    }

    public String text() {
        String text = tree.toString();
        for (int i = 0; i < literals.size(); i++) {
            text = text.replace("\"@literal " + i + "@\"", literals.get(i));
        }
        return text;
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
