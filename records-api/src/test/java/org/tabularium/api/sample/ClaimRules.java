package org.tabularium.api.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row says about who states it, when, and how sure. */
final class ClaimRules {

    private static final Pattern HELSINKI = Pattern.compile("^Human Rights Watch/Helsinki \\(([^)]+)\\)");
    private static final Pattern ISSUES = Pattern.compile("\\(issues [^)]*\\b(\\d{4})\\)");
    private static final Pattern JUDGMENT = Pattern.compile("judgment of (\\d+ \\w+ \\d{4})");
    private static final Pattern LETTER = Pattern.compile("Letter dated (\\d+ \\w+ \\d{4}) from");
    private static final Pattern INTERVIEW = Pattern.compile("translation of Nezavisimaya Gazeta, (\\d+ \\w+ \\d{4})");
    private static final Pattern QUALIFIER = Pattern.compile("(?:Qualifier: |“)(more than|[Aa]t least|\\w+)");
    private static final Map<String, String> QUALIFIERS = Map.ofEntries(Map.entry("approximately", "ABOUT"),
            Map.entry("about", "ABOUT"), Map.entry("around", "ABOUT"), Map.entry("some", "ABOUT"),
            Map.entry("more than", "MORE_THAN"), Map.entry("over", "MORE_THAN"), Map.entry("exceeded", "MORE_THAN"),
            Map.entry("minimum", "AT_LEAST"), Map.entry("At least", "AT_LEAST"), Map.entry("nearly", "NEARLY"));

    private ClaimRules() {}

    /** The claimant's name, then the links of the chain. */
    static List<String> claimantAndChain(RawRow row) {
        return List.of(row.get("claimant").split(", via ", -1));
    }

    /** The first file gives the kind; in the second the claimant's own name tells it. */
    static String kind(RawRow row) {
        String name = row.get("claimant");
        if (!row.isAct()) {
            return row.get("claimant_kind");
        } else if (name.matches(".*(Legislature|General Assembly|Milli Majlis|Chamber of Deputies).*")) {
            return "LEGISLATURE";
        } else if (name.matches("(Ministry|Embassy).*")) {
            return "STATE";
        } else if (name.startsWith("United Nations")) {
            return "IGO";
        } else if (name.matches("telegra\\.ph.*|Karabakh Center")) {
            return "RESEARCHER";
        } else if (name
                .matches("justiceforkhojaly\\.org.*|Heydar Aliyev Foundation|.*Council blog|ata-a\\.org\\.au.*")) {
            return "NGO";
        }
        return name.matches("garabagh\\.net|a-r\\.az|setasarmenian\\..*") ? "UNKNOWN" : "MEDIA";
    }

    /** When the claimant said so, where the row names the statement's own date; else empty. */
    static String claimed(RawRow row) {
        for (Matcher named : List.of(HELSINKI.matcher(row.get("claimant")), ISSUES.matcher(row.get("claimant")),
                JUDGMENT.matcher(row.get("claimant")), LETTER.matcher(row.get("source_title")),
                INTERVIEW.matcher(row.get("source_publisher")))) {
            if (named.find()) {
                return edtf(named.group(1));
            }
        }
        return "";
    }

    private static String edtf(String words) {
        return switch (words.split(" ", -1).length) {
            case 1 -> words;
            case 2 -> YearMonth.parse(words, DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)).toString();
            default -> LocalDate.parse(words, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)).toString();
        };
    }

    /** The code of the claimant's qualification, empty where the row names none. */
    static String qualifier(RawRow row) {
        return QUALIFIER.matcher(row.get("note")).results().map(found -> found.group(1))
                .map(word -> QUALIFIERS.getOrDefault(word, "")).filter(code -> !code.isEmpty()).findFirst().orElse("");
    }

    /** The whole note: the row's own, then a line for each cell that has no member of its own. */
    static String note(RawRow row, String predicate, boolean categoryHasAMember) {
        List<String> lines = new ArrayList<>();
        if (row.has("note")) {
            lines.add(row.get("note"));
        }
        if (row.isAct()) {
            line(lines, "Level", row.get("level"));
            line(lines, "Date basis", row.get("date_basis"));
            line(lines, "Instrument", row.get("instrument"));
            line(lines, "Status", row.get("status"));
            return String.join("\n", lines);
        }
        line(lines, "Place", row.get("place"));
        line(lines, "Category", categoryHasAMember ? "" : row.get("category"));
        line(lines, "Object", row.isFigure() ? row.get("object") : "");
        if (!predicate.isEmpty()) {
            line(lines, "Measure", upperSnake(row.get("measure")).equals(predicate) ? "" : row.get("measure"));
            line(lines, "Unit", row.get("unit"));
        }
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String name, String cell) {
        if (!cell.isEmpty()) {
            lines.add(name + ": " + cell);
        }
    }

    static String upperSnake(String words) {
        return words.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
