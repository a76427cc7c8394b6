package org.tabularium.api.sample;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of a row of the second file, from its words. */
final class ActRules {

    private static final Pattern REPORTERS_WORD = Pattern.compile("[^;]*\\((?:reporter|reporter’s word|Trend)\\)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final List<Map.Entry<String, String>> WORDS = List.of(Map.entry("war crime", "WAR_CRIME"),
            Map.entry("against humanity", "CRIME_AGAINST_HUMANITY"), Map.entry("massacre", "MASSACRE"),
            Map.entry("genocide", "GENOCIDE"), Map.entry("tragedy", "TRAGEDY"));

    private ActRules() {}

    /** The act's date, in EDTF's way of saying that none is stated where the row has none. */
    static String adopted(RawRow row) {
        return row.has("date_edtf") ? row.get("date_edtf") : "XXXX";
    }

    static String bodyLevel(RawRow row) {
        String body = row.get("body");
        if (body.matches(".*[Cc]ommittee.*")) {
            return "COMMITTEE";
        } else if (body.contains("friendship group")) {
            return "GROUP";
        } else if (body.startsWith("member of")) {
            return "MEMBER";
        } else if (body.matches("(Governor|Ministry|Permanent Representative).*")) {
            return "EXECUTIVE";
        }
        return switch (row.get("level")) {
            case "national" -> "NATIONAL";
            case "international" -> "INTERNATIONAL";
            case "U.S. city" -> "MUNICIPAL";
            default -> "SUBNATIONAL";
        };
    }

    static String instrument(RawRow row) {
        return Stream.of("motion", "proclamation", "resolution", "statement", "declaration", "letter", "decision")
                .filter(row.get("instrument")::contains).findFirst().map(ClaimRules::upperSnake).orElse("OTHER");
    }

    static String status(RawRow row) {
        String status = row.get("status");
        if (status.matches("(adopted|accepted|passed|in force).*")) {
            return "ADOPTED";
        } else if (status.startsWith("introduced")) {
            return "INTRODUCED";
        } else if (status.matches("signed|.*signatures")) {
            return "SIGNED";
        } else if (status.equals("circulated")) {
            return "SUBMITTED";
        }
        return status.matches("(reported|issued|released|proclaimed).*") ? "REPORTED" : "UNKNOWN";
    }

    /** What the act itself is said to say; a reporter's own word is none of it. */
    static List<String> wording(RawRow row) {
        String words = BRACKETS.matcher(REPORTERS_WORD.matcher(row.get("wording_used")).replaceAll("")).replaceAll("");
        if (words.isBlank() || words.matches("none reported.*|not shown")) {
            return List.of("NONE");
        }
        return Stream.of(words.split(";", -1)).filter(part -> !part.isBlank()).flatMap(ActRules::codes).distinct()
                .toList();
    }

    private static Stream<String> codes(String part) {
        var found = WORDS.stream().filter(word -> part.contains(word.getKey())).map(Map.Entry::getValue).toList();
        return found.isEmpty() ? Stream.of("OTHER") : found.stream();
    }

    static String stance(RawRow row) {
        return switch (row.get("stance")) {
            case "recognises/condemns" -> "RECOGNISES_OR_CONDEMNS";
            case "commemorates" -> "COMMEMORATES";
            case "contests" -> "CONTESTS";
            default -> throw new AssertionError(row);
        };
    }
}
