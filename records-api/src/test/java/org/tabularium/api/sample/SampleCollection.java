package org.tabularium.api.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The collection that the service ships, as it stands in its file.
 *
 * @param text  the whole file
 * @param lines its lines, one object each
 */
record SampleCollection(String text, List<JsonNode> lines) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static SampleCollection read() {
        var resource = Objects.requireNonNull(SampleCollection.class.getResourceAsStream("/sample/khojaly-1992.jsonl"));
        try (resource) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new SampleCollection(text, text.lines().map(JSON::readTree).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The things of one sort, {@code incident}, {@code source} or {@code claim}, in the file's order. */
    List<JsonNode> all(String sort) {
        return lines.stream().filter(line -> line.has(sort)).map(line -> line.path(sort)).toList();
    }

    /** The one thing of that sort and id. */
    JsonNode one(String sort, String id) {
        var found = all(sort).stream().filter(thing -> text(thing, "id").equals(id)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + sort + " " + id);
        }
        return found.getFirst();
    }

    /** The source that the claim cites; each cites one. */
    JsonNode sourceOf(JsonNode claim) {
        return one("source", text(claim.path("citations").path(0), "source"));
    }

    /** The member's text, empty where it is left out. */
    static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /** The texts of a list, empty where it is left out. */
    static List<String> texts(JsonNode node, String member) {
        return node.path(member).valueStream().map(JsonNode::stringValue).toList();
    }
}
