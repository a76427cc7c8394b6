package org.tabularium.api.imports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.Citation.Evidence;
import org.tabularium.core.claim.Citation.Form;
import org.tabularium.core.claim.Citation.Information;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Value;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;

/** The claims that a row of the data set makes: how many were killed in all, and how many of each group. */
final class GedClaims {

    static final String CLAIMANT = "Uppsala Conflict Data Program";

    private static final Claimant UCDP = new Claimant(CLAIMANT, Claimant.Kind.RESEARCHER, List.of());

    private static final List<Part> PARTS = List.of(new Part("side-a", "deaths_a", Group.SIDE_A, "side_a"),
            new Part("side-b", "deaths_b", Group.SIDE_B, "side_b"),
            new Part("civilians", "deaths_civilians", Group.CIVILIANS, null),
            new Part("unknown", "deaths_unknown", Group.UNKNOWN, null));

    private final ObjectInput row;
    private final String incident;
    private final Edtf occurred;
    private final List<Citation> citations;
    private final @Nullable String note;

    /** A group of those killed, the column of its number, and that of its name where it has one. */
    private record Part(String suffix, String column, Group group, @Nullable String name) {}

    /**
     * @param sources the data set, and the works that the claims cite beside it
     * @param works   all works that the row names
     */
    GedClaims(ObjectInput row, String incident, Edtf occurred, List<NewRecord> sources, List<GedWork> works) {
        this.row = row;
        this.incident = incident;
        this.occurred = occurred;
        this.citations = Stream.concat(Stream.of(dataSet(sources.getFirst())),
                sources.stream().skip(1).map(source -> cited(source, null, null, null, null))).toList();
        this.note = note(works.stream().skip(citations.size() - 1L));
    }

    /** The data set is a work of its authors, from what others reported, and states the figures itself. */
    private Citation dataSet(NewRecord source) {
        String locator = "id " + incident.substring(GedColumns.PREFIX.length());
        return cited(source, locator, Form.AUTHORED, Information.SECONDARY, Evidence.DIRECT);
    }

    private static Citation cited(NewRecord source, @Nullable String locator, @Nullable Form form,
            @Nullable Information information, @Nullable Evidence evidence) {
        return new Citation(source.stream().id(), locator, form, information, evidence);
    }

    private @Nullable String note(Stream<GedWork> notCited) {
        List<String> lines = new ArrayList<>();
        String original = GedText.of(row, "source_original");
        if (original != null) {
            lines.add("Original source: " + original);
        }
        notCited.forEach(work -> lines.add("Source: " + work.line()));
        return lines.isEmpty() ? null : GedText.cut(String.join("\n", lines), Limits.PROSE);
    }

    /** The claims; the others are parts of the first, where that is made. */
    List<NewRecord> all() {
        List<NewRecord> claims = new ArrayList<>();
        Value total = value(row.optionalDecimal("low"), row.optionalDecimal("best"), row.optionalDecimal("high"));
        List<Relation> ofTotal = List.of();
        if (total != null) {
            String id = incident + "-all";
            claims.add(claim(id, Group.ALL, null, total, List.of()));
            ofTotal = List.of(new Relation(Relation.Type.PART_OF, id));
        }
        for (Part part : PARTS) {
            Value value = value(null, row.optionalDecimal(part.column), null);
            if (value != null) {
                String name = part.name == null ? null : GedText.of(row, part.name);
                claims.add(claim(incident + "-" + part.suffix, part.group, name, value, ofTotal));
            }
        }
        return claims;
    }

    private static @Nullable Value value(@Nullable Decimal low, @Nullable Decimal best, @Nullable Decimal high) {
        List<Decimal> given = Stream.of(low, best, high).filter(Objects::nonNull).toList();
        boolean irregular = !given.stream().sorted().toList().equals(given);
        return given.isEmpty() ? null : new Value(Value.State.KNOWN, low, best, high, null, irregular);
    }

    private NewRecord claim(String id, Group group, @Nullable String name, Value value, List<Relation> relations) {
        String groupText = name == null ? null : GedText.cut(name, Limits.PROSE);
        Figure killed = new Figure(Facet.CASUALTY, Measure.KILLED, null, group, groupText, value, "PERSONS", null);
        return new NewRecord(StreamId.claim(id),
                new ClaimContent(incident, UCDP, null, occurred, citations, killed, relations, note));
    }
}
