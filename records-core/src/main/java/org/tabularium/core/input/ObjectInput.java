package org.tabularium.core.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object of an input while it is read, member by member. Faults are collected, so that the sender learns of
 * all at once; a member that is wrong or missing reads as a placeholder, which nobody sees because {@link #read} throws
 * in the end. A member that is null counts as left out.
 */
public final class ObjectInput {

    private final ObjectNode node;
    private final Place place;
    private final Set<String> known = new HashSet<>();

    private ObjectInput(ObjectNode node, Place place) {
        this.node = node;
        this.place = place;
    }

    /**
     * Reads a whole document.
     *
     * @throws InvalidInput with every fault, when there is one
     */
    public static <T> T read(JsonNode document, Function<ObjectInput, T> shape) {
        List<Fault> faults = new ArrayList<>();
        T result = nested(document, new Place("", faults), shape);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return result;
    }

    private static <T> T nested(JsonNode node, Place place, Function<ObjectInput, T> shape) {
        if (!(node instanceof ObjectNode object)) {
            place.fault("wrong-type", "An object is expected here.");
            return placeholder(place, shape);
        }
        ObjectInput input = new ObjectInput(object, place);
        T result = shape.apply(input);
        input.refuseUnknownMembers();
        return result;
    }

    /** What the shape makes of nothing; the faults that it finds in it would only repeat the one already noted. */
    private static <T> T placeholder(Place place, Function<ObjectInput, T> shape) {
        Place unseen = new Place(place.pointer(), new ArrayList<>());
        unseen.fault("missing", "");
        return shape.apply(new ObjectInput(JsonNodeFactory.instance.objectNode(), unseen));
    }

    private void refuseUnknownMembers() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                place.member(name).fault("unknown-member", "No member of this name is known here.");
            }
        }
    }

    /** Notes a fault of the named member; an empty name means this object itself. */
    public void fault(String name, String code, String detail) {
        (name.isEmpty() ? place : place.member(name)).fault(code, detail);
    }

    /** Notes a fault below this object, at a path of names and indices, escaped and joined as in a JSON Pointer. */
    public void faultAt(String path, String code, String detail) {
        place.below(path).fault(code, detail);
    }

    /** Whether nothing wrong has been found so far in the whole document. */
    public boolean isClean() {
        return place.faults().isEmpty();
    }

    /** Whether the member is there, and not null. */
    public boolean has(String name) {
        return member(name) != null;
    }

    /** Whether nothing wrong has been found at the member itself; nor is there anything wrong with one left out. */
    public boolean hasNoFaultAt(String name) {
        return place.member(name).isSound();
    }

    /** Whether the member is there, and nothing wrong has been found at it. */
    public boolean isSound(String name) {
        return has(name) && hasNoFaultAt(name);
    }

    /** Says nothing of the members not asked for, where it can't be told which there should be. */
    public void passOverTheRest() {
        known.addAll(node.propertyNames());
    }

    /** A text that must be there, not blank, of at most so many characters. */
    public String text(String name, int longest) {
        return required(name, optionalText(name, longest), "");
    }

    /** A text, or none. */
    public @Nullable String optionalText(String name, int longest) {
        Leaf leaf = leaf(name);
        return leaf == null ? null : leaf.text(longest);
    }

    /** Texts; none when left out. */
    public List<String> texts(String name, int longest, int most) {
        return items(name, most, (value, where) -> new Leaf(value, where).text(longest));
    }

    /** A yes or no; no when left out. */
    public boolean flag(String name) {
        Leaf leaf = leaf(name);
        return leaf != null && leaf.flag();
    }

    /** A code of the list that must be there. */
    public <E extends Enum<E>> E code(String name, Class<E> codes) {
        return required(name, optionalCode(name, codes), codes.getEnumConstants()[0]);
    }

    /** A code of the list, or none. */
    public <E extends Enum<E>> @Nullable E optionalCode(String name, Class<E> codes) {
        Leaf leaf = leaf(name);
        return leaf == null ? null : leaf.code(codes);
    }

    /** Codes of the list, at least one and none twice. */
    public <E extends Enum<E>> List<E> codes(String name, Class<E> codes) {
        List<E> found = items(name, codes.getEnumConstants().length,
                (value, where) -> new Leaf(value, where).code(codes));
        if (hasNoFaultAt(name) && found.isEmpty()) {
            fault(name, "missing", "At least one code must be there.");
        }
        JsonNode given = member(name);
        // The nodes are compared because codes that are wrong read as placeholders.
        if (hasNoFaultAt(name) && given != null && given.valueStream().distinct().count() != given.size()) {
            fault(name, "duplicate", "A code stands here twice.");
        }
        return found;
    }

    /** The id of a record that must be there. */
    public String id(String name) {
        return required(name, optionalId(name), Leaf.PLACEHOLDER_ID);
    }

    /** The id of a record, or none. */
    public @Nullable String optionalId(String name) {
        Leaf leaf = leaf(name);
        return leaf == null ? null : leaf.id();
    }

    /** A date in EDTF that must be there. */
    public Edtf date(String name) {
        return required(name, optionalDate(name), Leaf.PLACEHOLDER_DATE);
    }

    /** A date in EDTF, or none. */
    public @Nullable Edtf optionalDate(String name) {
        Leaf leaf = leaf(name);
        return leaf == null ? null : leaf.date();
    }

    /** A number, or none, also where it is wrong. */
    public @Nullable Decimal optionalDecimal(String name) {
        Leaf leaf = leaf(name);
        return leaf == null ? null : leaf.decimal();
    }

    /** A whole number within bounds, given as an integer or as digits; or none, also where it is wrong. */
    public @Nullable Long optionalWhole(String name, long least, long most) {
        Leaf leaf = leaf(name);
        return leaf == null ? null : leaf.whole(least, most);
    }

    /** A whole number within bounds that must be there. */
    public long whole(String name, long least, long most) {
        Long number = optionalWhole(name, least, most);
        if (!has(name)) {
            fault(name, "missing", "This member must be there.");
        }
        return number == null ? least : number;
    }

    /** A member in whatever form it has, or none. */
    public @Nullable JsonNode any(String name) {
        return member(name);
    }

    /** An object that must be there. */
    public <T> T object(String name, Function<ObjectInput, T> shape) {
        JsonNode value = member(name);
        if (value == null) {
            fault(name, "missing", "This member must be there.");
            return placeholder(place.member(name), shape);
        }
        return nested(value, place.member(name), shape);
    }

    /** An object, or none. */
    public <T> @Nullable T optionalObject(String name, Function<ObjectInput, T> shape) {
        JsonNode value = member(name);
        return value == null ? null : nested(value, place.member(name), shape);
    }

    /** A list of objects; none when left out. */
    public <T> List<T> objects(String name, int most, Function<ObjectInput, T> shape) {
        return items(name, most, (value, where) -> nested(value, where, shape));
    }

    private <T> List<T> items(String name, int most, BiFunction<JsonNode, Place, T> reader) {
        JsonNode value = member(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(name, "wrong-type", "A list is expected here.");
            return List.of();
        }
        if (value.size() > most) {
            fault(name, "too-many", "At most " + most + " items.");
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(reader.apply(value.get(i), place.member(name).item(i)));
        }
        return items;
    }

    private <T> T required(String name, @Nullable T value, T placeholder) {
        if (value == null) {
            fault(name, "missing", "This member must be there.");
            return placeholder;
        }
        return value;
    }

    private @Nullable Leaf leaf(String name) {
        JsonNode value = member(name);
        return value == null ? null : new Leaf(value, place.member(name));
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
