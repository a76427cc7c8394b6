package org.tabularium.api.audit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.Place;
import org.tabularium.core.input.Slug;
import org.tabularium.core.source.Capture;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.audit.Difference;
import org.tabularium.projections.view.RecordStatus;

/**
 * A row that isn't as it should be, without anything in it that the law may make the archive erase: results of audits
 * are kept. What it should say stands in the log at the position, and what it says in the view.
 *
 * @param table    the table of the view
 * @param row      the record whose row it is; null where it isn't called as a record may be
 * @param position where in the log the row begins to stand
 * @param kind     {@code MISSING}, {@code UNEXPECTED} or {@code CHANGED}
 * @param field    the column that was changed; null where it is the row that is missing or unexpected
 * @param pointer  where in the JSON of that column, as far as the names on the way are those of the archive's own
 *                 members; null where the column is no JSON
 * @param expected the value by the log; null unless it says only how the row stands
 * @param found    the value found; null unless it says only how the row stands
 */
public record DifferenceReport(String table, @Nullable String row, long position, Difference.Kind kind,
        @Nullable String field, @Nullable String pointer, @Nullable String expected, @Nullable String found) {

    /** Columns of numbers that the archive itself has given. */
    private static final Set<String> NUMBERS = Set.of("revision", "position", "recorded_at", "build", "valid_from",
            "valid_to", "block");

    private static final Set<String> STATUS = Arrays.stream(RecordStatus.values()).map(Enum::name)
            .collect(Collectors.toSet());

    private static final Set<String> MEMBERS = Stream
            .concat(Stream.of("type"), Stream.of(IncidentContent.class, Place.class, SourceContent.class, Capture.class,
                    ClaimContent.class, Claimant.class, Citation.class, Relation.class, Figure.class, Value.class,
                    Resolution.class, Assertion.class).flatMap(type -> Arrays.stream(type.getRecordComponents()))
                    .map(RecordComponent::getName))
            .collect(Collectors.toSet());

    static DifferenceReport of(Difference difference) {
        String field = difference.field();
        return new DifferenceReport(difference.table(), isName(difference.row()) ? difference.row() : null,
                difference.position(), difference.kind(), field, known(difference.pointer()),
                harmless(field, difference.expected()), harmless(field, difference.found()));
    }

    private static boolean isName(String row) {
        return Slug.isSlug(row) || Arrays.stream(StreamId.Kind.values()).map(kind -> kind.word() + "/")
                .anyMatch(kind -> row.startsWith(kind) && Slug.isSlug(row.substring(kind.length())));
    }

    private static @Nullable String harmless(@Nullable String field, @Nullable String value) {
        if (value == null || field == null) {
            return null;
        }
        boolean isNumber = NUMBERS.contains(field) && value.matches("-?\\d{1,19}");
        boolean isStatus = field.equals("status") && STATUS.contains(value);
        return isNumber || isStatus ? value : null;
    }

    /** Cut where a name comes that somebody has made up, as all are below an item of CSL. */
    private static @Nullable String known(@Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        return Arrays.stream(pointer.split("/")).skip(1)
                .takeWhile(name -> MEMBERS.contains(name) || name.matches("\\d{1,4}")).map(name -> "/" + name)
                .collect(Collectors.joining());
    }
}
