package org.tabularium.api.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Slug;
import org.tabularium.projections.history.Difference;
import tools.jackson.databind.JsonNode;

/** Takes contents and their differences apart into single values, each with its place in words. */
final class Fields {

    private static final String WORK = "/csl";
    private static final Pattern DATE_PARTS = Pattern.compile(WORK + "/[^/]+/date-parts/[01]");
    private static final Map<String, String> RECORDS = Map.of("incident", "/incidents/", "source", "/sources/",
            "derivedFrom", "/sources/", "claim", "/claims/");

    private final Frame frame;

    Fields(Frame frame) {
        this.frame = frame;
    }

    /**
     * All values of a content or a part of it, in their order.
     *
     * @param pointer where the part stands; empty for all
     */
    List<Field> held(String pointer, JsonNode part) {
        List<Field> fields = new ArrayList<>();
        leaves(pointer, part).forEach((place, value) -> fields
                .add(new Field(name(place.substring(pointer.length())), place, null, value)));
        return fields;
    }

    /** What became of each value. */
    List<Field> changed(List<Difference> differences) {
        List<Field> fields = new ArrayList<>();
        for (Difference difference : differences) {
            Map<String, Shown> before = leaves(difference.pointer(), difference.before());
            Map<String, Shown> after = leaves(difference.pointer(), difference.after());
            before.forEach((place, value) -> fields.add(new Field(name(place), place, value, after.remove(place))));
            after.forEach((place, value) -> fields.add(new Field(name(place), place, null, value)));
        }
        return fields;
    }

    private Map<String, Shown> leaves(String pointer, @Nullable JsonNode value) {
        Map<String, Shown> leaves = new LinkedHashMap<>();
        if (value != null) {
            collect(pointer, value, leaves);
        }
        return leaves;
    }

    private void collect(String pointer, JsonNode value, Map<String, Shown> leaves) {
        if (isDate(pointer, value)) {
            leaves.put(pointer, Shown.words(value.valueStream().map(part -> part.asString())
                    .collect(Collectors.joining("-"))));
        } else if (value.isContainer() && !value.isEmpty()) {
            value.forEachEntry((name, member) -> collect(pointer + "/" + escaped(name), member, leaves));
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                collect(pointer + "/" + i, value.path(i), leaves);
            }
        } else {
            leaves.put(pointer, leaf(pointer, value));
        }
    }

    /** CSL keeps year, month and day as the elements of a list, which nobody reads one below the other. */
    private static boolean isDate(String pointer, JsonNode value) {
        return DATE_PARTS.matcher(pointer).matches() && value.isArray() && !value.isEmpty()
                && value.valueStream().allMatch(JsonNode::isValueNode);
    }

    private Shown leaf(String pointer, JsonNode value) {
        if (value.isContainer()) {
            return Shown.words("none");
        }
        if (value.isBoolean()) {
            return Shown.words(value.booleanValue() ? "yes" : "no");
        }
        String text = value.asString();
        if (pointer.startsWith(WORK) || !value.isString()) {
            return Shown.of(text);
        }
        String member = member(pointer);
        String record = RECORDS.get(member);
        if (record != null && Slug.isSlug(text)) {
            return Shown.page(text, frame.page(record + text));
        }
        return Labels.find(member, text).map(Shown::words)
                .orElseGet(() -> member.equals("predicate") ? Shown.words(Labels.words(text)) : Shown.of(text));
    }

    /** “Citations 1 › place in the source”. */
    private static String name(String pointer) {
        StringBuilder name = new StringBuilder();
        for (String step : steps(pointer)) {
            if (isIndex(step)) {
                name.append(' ').append(Integer.parseInt(step) + 1);
            } else {
                name.append(name.isEmpty() ? "" : " › ")
                        .append(Labels.find("field", step).orElseGet(() -> step.replace('-', ' ')));
            }
        }
        return Labels.capital(name.toString());
    }

    private static String member(String pointer) {
        List<String> steps = steps(pointer);
        return steps.reversed().stream().filter(step -> !isIndex(step)).findFirst().orElse("");
    }

    private static List<String> steps(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        return steps.stream().skip(1).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }

    private static boolean isIndex(String step) {
        return step.matches("\\d{1,6}");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
