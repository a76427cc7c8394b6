package org.tabularium.api.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the rows' own remarks relate them to each other. */
final class RelationRules {

    /**
     * One claim's relation to another.
     *
     * @param from the id of the claim that has it
     * @param type the relation
     * @param to   the id of the claim that it points to
     */
    record Link(String from, String type, String to) {

        Link(RawRow from, String type, String to) {
            this(from.written().toLowerCase(Locale.ROOT), type, to.toLowerCase(Locale.ROOT));
        }

        private Link turned() {
            return new Link(to, type, from);
        }
    }

    /** Words of a note, what they make of the ids that follow them, and whether those claims have the relation. */
    private record Remark(Pattern words, String type, boolean turned) {

        Remark(String words, String type, boolean turned) {
            this(Pattern.compile("(?:" + words + ")[^.]*?(" + ID + "(?:(?:, |/)" + ID + ")*)"), type, turned);
        }

        Stream<Link> in(RawRow row) {
            return words.matcher(row.get("note")).results()
                    .flatMap(found -> Stream.of(found.group(1).split(", |/", -1)))
                    .map(id -> new Link(row, type, id)).map(link -> turned ? link.turned() : link);
        }
    }

    private static final String ID = "[A-Z]{2,4}-\\d{3,4}[a-z]?";
    private static final List<Remark> REMARKS = List.of(new Remark("Part of|Included in", "PART_OF", false),
            new Remark("Agrees with|Same breakdown as", "CORROBORATES", false),
            new Remark("Differs|Variant|Compare|Same speech as|Same number as|Other description|: see|Date conflicts",
                    "VARIES_FROM", false),
            new Remark("Corrected upward", "VARIES_FROM", true),
            new Remark("Rejected by|; by Mutalibov|Contested by", "CONTESTS", true),
            new Remark("Same act as", "SAME_ACT_AS", false), new Remark("claim(?= RC)", "SAME_ACT_AS", true));

    private RelationRules() {}

    static List<Link> links(List<RawRow> claims, List<RawRow> acts) {
        List<RawRow> rows = Stream.concat(claims.stream(), acts.stream()).toList();
        List<String> order = rows.stream().map(row -> row.written().toLowerCase(Locale.ROOT)).toList();
        List<Link> links = new ArrayList<>();
        for (RawRow row : rows) {
            REMARKS.stream().flatMap(remark -> remark.in(row)).forEach(links::add);
            links.addAll(saidWithoutId(row));
            links.addAll(sameDocument(row, acts));
            links.addAll(earlierSet(row, claims));
        }
        List<Link> mutual = links.stream().filter(link -> links.contains(link.turned())).toList();
        return links.stream().distinct()
                .filter(link -> !mutual.contains(link) || order.indexOf(link.from()) > order.indexOf(link.to()))
                .toList();
    }

    /** Remarks that name the other row by its content instead of its id. */
    private static List<Link> saidWithoutId(RawRow row) {
        boolean isOnTheActOf1994 = row.work().equals(List.of("News.Az article on the 34th anniversary of Khojaly",
                "News.Az", "2026-02-25", "")) && row.get("kind").equals("resolution") && !row.isActAmongClaims();
        String note = row.get("note");
        if (isOnTheActOf1994 || note.startsWith("Differs in title from NA-033")) {
            return List.of(new Link(row, "SAME_ACT_AS", "NA-032"));
        } else if (note.startsWith("The News.Az article gives only the year and the title")) {
            return List.of(new Link(row, "SAME_ACT_AS", "NA-032"), new Link(row, "VARIES_FROM", "NA-033"));
        } else if (note.contains("with another date")) {
            return List.of(new Link(row, "VARIES_FROM", "MX-2011a"));
        } else if (note.equals("Names the Senate, not the Chamber.")) {
            return List.of(new Link(row, "VARIES_FROM", "MX-2011a"), new Link(row, "VARIES_FROM", "MX-2011b"));
        } else if (note.startsWith("Vestnik Kavkaza reports the same day")) {
            return List.of(new Link(row, "VARIES_FROM", "RT-006"));
        }
        return List.of();
    }

    /** A position out of a document whose sign is also that of an act. */
    private static List<Link> sameDocument(RawRow row, List<RawRow> acts) {
        return acts.stream().filter(act -> !row.isAct() && act.get("number").startsWith("A/"))
                .filter(act -> row.get("source_title").startsWith(act.get("number")))
                .map(act -> new Link(row, "SAME_ACT_AS", act.written())).toList();
    }

    /** Of an earlier, different set: the figures that count the same and differ. */
    private static List<Link> earlierSet(RawRow row, List<RawRow> claims) {
        if (!row.isFigure() || !row.get("note").endsWith("different set of figures from NA-015..NA-025.")) {
            return List.of();
        }
        return claims.stream().filter(other -> other.written().matches("NA-01[5-9]|NA-02[0-5]"))
                .filter(other -> other.get("measure").equals(row.get("measure")))
                .filter(other -> other.get("category").equals(row.get("category")))
                .filter(other -> !other.get("best").equals(row.get("best")))
                .map(other -> new Link(row, "VARIES_FROM", other.written())).toList();
    }
}
