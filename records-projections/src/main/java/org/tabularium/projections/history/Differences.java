package org.tabularium.projections.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two JSON values: objects member by member, lists element by element, all else as a whole. */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** The differences, in the order of the members: those of the value before, then those that are new. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        Differences differences = new Differences();
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            compareMembers(pointer, one, other);
        } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(pointer + "/" + i, one.get(i), other.get(i));
            }
        } else if (before == null || !before.equals(after)) {
            found.add(new Difference(pointer, before, after));
        }
    }

    private void compareMembers(String pointer, ObjectNode before, ObjectNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            compare(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), before.get(name), after.get(name));
        }
    }
}
