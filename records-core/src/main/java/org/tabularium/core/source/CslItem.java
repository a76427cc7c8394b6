package org.tabularium.core.source;

import java.util.Set;

import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.input.Tree;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a CSL-JSON item. Its type must be one of CSL 1.0.2's (appendix III of the specification); all else is kept as
 * given, but for the archive's rules on text and a bound on its size.
 */
final class CslItem {

    /** The longest that the whole item may be, in characters of compact JSON. */
    static final int LONGEST = 65_536;

    private static final Set<String> TYPES = Set.of("article", "article-journal", "article-magazine",
            "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection", "dataset", "document",
            "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
            "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
            "paper-conference", "patent", "performance", "periodical", "personal_communication", "post", "post-weblog",
            "regulation", "report", "review", "review-book", "software", "song", "speech", "standard", "thesis",
            "treaty", "webpage");

    private CslItem() {}

    static ObjectNode read(ObjectInput in, String name) {
        var value = in.any(name);
        if (value == null) {
            in.fault(name, "missing", "This member must be there.");
            return JsonNodeFactory.instance.objectNode();
        }
        if (!(value instanceof ObjectNode given)) {
            in.fault(name, "wrong-type", "A CSL-JSON item is expected here, as an object.");
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode item = Tree.normalized(given, in, name);
        item.remove("id");
        if (in.isSound(name)) {
            checkType(item, in, name);
            checkLength(item, in, name);
        }
        return item;
    }

    private static void checkType(ObjectNode item, ObjectInput in, String name) {
        var type = item.get("type");
        if (type == null || type.isNull()) {
            in.faultAt(name + "/type", "missing", "This member must be there.");
        } else if (!type.isString() || !TYPES.contains(type.stringValue())) {
            in.faultAt(name + "/type", "unknown-code", "One of the item types of CSL 1.0.2 is expected here.");
        }
    }

    private static void checkLength(ObjectNode item, ObjectInput in, String name) {
        if (item.toString().length() > LONGEST) {
            in.fault(name, "too-long", "At most " + LONGEST + " characters of JSON.");
        }
    }
}
