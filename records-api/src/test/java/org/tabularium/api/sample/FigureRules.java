package org.tabularium.api.sample;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The codes of a row of the first file, and which words must stand beside them. */
final class FigureRules {

    private static final Map<String, String> FACETS = Map.ofEntries(Map.entry("casualty", "CASUALTY"),
            Map.entry("family-annihilated", "CASUALTY"), Map.entry("orphaned", "CASUALTY"),
            Map.entry("wounded", "CASUALTY"), Map.entry("missing", "CASUALTY"), Map.entry("forensic", "CASUALTY"),
            Map.entry("material-damage", "DAMAGE"), Map.entry("territorial-change", "CONTROL"));
    private static final Map<String, String> PLAIN_MEASURES = Map.ofEntries(Map.entry("killed", "KILLED"),
            Map.entry("families", "FAMILIES_ANNIHILATED"),
            Map.entry("children-lost-both-parents", "ORPHANED_BOTH_PARENTS"),
            Map.entry("children-lost-one-parent", "ORPHANED_ONE_PARENT"), Map.entry("wounded", "WOUNDED"),
            Map.entry("disabled", "DISABLED"), Map.entry("missing", "MISSING"),
            Map.entry("corpses-examined", "BODIES_EXAMINED"), Map.entry("taken-hostage", "TAKEN"),
            Map.entry("fate-unknown", "FATE_UNKNOWN"), Map.entry("damage", "PROPERTY"),
            Map.entry("town-population", "RESIDENT"), Map.entry("families-returned", "RETURNED"),
            Map.entry("persons-returned", "RETURNED"), Map.entry("families-planned", "PLANNED"),
            Map.entry("count-of-states", "STATES"), Map.entry("count-of-us-states", "SUBNATIONAL_STATES"));
    private static final Map<String, String> NARROWED_MEASURES = Map.ofEntries(
            Map.entry("bodies-brought-to-aghdam", "BODIES_RECOVERED"), Map.entry("remains-found", "BODIES_RECOVERED"),
            Map.entry("buried-in-aghdam", "BURIED"), Map.entry("list-of-dead", "KILLED"),
            Map.entry("missing-and-hostage", "MISSING"), Map.entry("missing-registered", "MISSING"),
            Map.entry("cause-of-death", "CAUSE_OF_DEATH"), Map.entry("taken-captive", "TAKEN"),
            Map.entry("captives-handed-over", "RELEASED"), Map.entry("present-at-attack", "PRESENT"),
            Map.entry("monument-erected", "MONUMENTS"), Map.entry("monument-opened", "MONUMENTS"));
    private static final Map<String, String> POSITIONS = Map.of("rejects-claim", "REJECTS", "denies-reading", "DENIES",
            "upholds-interview", "UPHOLDS", "acknowledges-in-part", "ACKNOWLEDGES");
    private static final Set<String> CODED_GROUPS = Set.of("children", "women", "elderly", "civilians");
    private static final Set<String> OTHER_GROUPS = Set.of("male", "female", "residents");

    private FigureRules() {}

    static String facet(RawRow row) {
        String kind = row.get("kind");
        // A number of years of commemoration: no facet of figures is nearer than that of memorials.
        return kind.equals("commemoration") && row.isFigure()
                ? "MEMORIAL"
                : FACETS.getOrDefault(kind, ClaimRules.upperSnake(kind));
    }

    static String measure(RawRow row) {
        String measure = row.get("measure");
        return PLAIN_MEASURES.getOrDefault(measure, NARROWED_MEASURES.getOrDefault(measure, "OTHER"));
    }

    /** The measure's own words where its code says less than they do, else empty. */
    static String measureText(RawRow row) {
        String measure = row.get("measure");
        if (PLAIN_MEASURES.containsKey(measure)) {
            return "";
        }
        return measure.equals("cause-of-death")
                ? row.get("category")
                : measure.replace('-', ' ').replace("aghdam", "Aghdam");
    }

    static String group(RawRow row) {
        String first = row.get("category").split("[ ,]", 2)[0];
        if (CODED_GROUPS.contains(first)) {
            return first.toUpperCase(Locale.ROOT);
        }
        return row.get("kind").equals("material-damage") || OTHER_GROUPS.contains(first) ? "OTHER" : "ALL";
    }

    /** Monuments and graves are told apart by their places alone. */
    static boolean differsByPlace(RawRow row) {
        return row.get("kind").equals("memorial") || row.get("measure").equals("remains-found");
    }

    /** Whether group and words give the category back to the letter. */
    static boolean isHeldBy(RawRow row, String group, String groupText) {
        String category = row.get("category");
        boolean isCode = category.equals("total")
                ? group.equals("ALL")
                : category.toUpperCase(Locale.ROOT).equals(group);
        return category.isEmpty() || category.equals(groupText) || (isCode && groupText.isEmpty());
    }

    static String unit(RawRow row) {
        return row.get("unit").toUpperCase(Locale.ROOT);
    }

    /** A position's code is the nearest that the row means, any other statement's is its measure. */
    static String predicate(RawRow row) {
        return POSITIONS.getOrDefault(row.get("measure"), ClaimRules.upperSnake(row.get("measure")));
    }
}
