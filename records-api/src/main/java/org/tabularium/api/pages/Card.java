package org.tabularium.api.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.json.Json;
import org.tabularium.projections.history.Revision;
import org.tabularium.projections.view.RecordStatus;
import tools.jackson.databind.JsonNode;

/**
 * One revision of a record, as readers see it.
 *
 * @param revision   its number
 * @param happened   what happened, in words
 * @param recorded   when
 * @param position   the position of its event
 * @param actor      the opaque id of who submitted it
 * @param actorName  the name behind it, only for those who may see it
 * @param reason     why
 * @param legalBasis the law that asked for an erasure
 * @param importId   the import that recorded it or whose reversal withdrew it; null for none
 * @param basis      what a correction rests on
 * @param told       what the fields tell
 * @param fields     the values that changed, or all
 * @param page       the record's page as of this revision
 * @param json       the same for programs
 */
record Card(int revision, String happened, Moment recorded, long position, String actor, @Nullable String actorName,
        @Nullable String reason, @Nullable String legalBasis, @Nullable String importId, List<Works.Cited> basis,
        Told told, List<Field> fields,
        String page, String json) {

    /** What a card tells of the content. */
    enum Told {
        /** All that it held: it is the first, or what it held before can't be compared any more. */
        WHOLE, CHANGES, UNCHANGED, ERASED
    }

    /**
     * The card of a revision.
     *
     * @param before    the revision before, if there is one
     * @param actorName the name behind the actor, null where the reader may not see it
     */
    static Card of(Revision revision, @Nullable Revision before, String path, Frame frame, Works works,
            @Nullable String actorName) {
        Told told = told(revision, before);
        Fields fields = new Fields(frame);
        JsonNode content = revision.content();
        return new Card(revision.revision(), happened(revision), Moment.of(revision.recordedAt()),
                revision.position(), revision.actor(), actorName, revision.reason(), revision.legalBasis(),
                revision.importId(),
                works.cited(basis(revision.basis())), told,
                told == Told.WHOLE && content != null
                        ? fields.held("", content)
                        : fields.changed(revision.differences()),
                frame.pageAt(path, revision.position()), frame.jsonAt(path, revision.position()));
    }

    private static Told told(Revision revision, @Nullable Revision before) {
        if (revision.status() == RecordStatus.ERASED) {
            return Told.ERASED;
        }
        if (before == null || before.status() == RecordStatus.ERASED) {
            return Told.WHOLE;
        }
        return revision.differences().isEmpty() ? Told.UNCHANGED : Told.CHANGES;
    }

    static String happened(Revision revision) {
        if (revision.erasedRevision() != null) {
            return "What revision " + revision.erasedRevision() + " held was erased";
        }
        String event = Labels.of("event", revision.type());
        return Optional.ofNullable(revision.kind()).map(kind -> event + ": " + Labels.of("correction", kind))
                .orElse(event);
    }

    private static List<Citation> basis(@Nullable JsonNode basis) {
        return basis == null ? List.of() : Arrays.asList(Json.read(basis.toString(), Citation[].class));
    }
}
