package org.tabularium.projections.history;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.Moments;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.view.RecordStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One revision in a history. What its event doesn't say is null.
 *
 * @param revision       its number, from 1
 * @param position       the position of its event
 * @param recordedAt     when the log took the event, with six fraction digits
 * @param actor          the opaque id of who submitted it
 * @param type           the stored name of the event
 * @param kind           who or what was wrong, as a code
 * @param reason         why, in words
 * @param basis          the citations that a correction rests on
 * @param legalBasis     the law that asked for an erasure
 * @param erasedRevision the revision whose payload was erased
 * @param importId       the import that recorded the record, or whose reversal withdrew it; written {@code import}
 * @param status         {@link RecordStatus#ERASED} where the content after the event has been erased, else null
 * @param content        the content after the event; null where it has been erased
 * @param differences    what changed of the content since the revision before; nothing in the first, and nothing where
 *                       one of the two contents has been erased
 */
public record Revision(int revision, long position, String recordedAt, String actor, String type,
        @Nullable String kind, @Nullable String reason, @Nullable JsonNode basis, @Nullable String legalBasis,
        @Nullable Integer erasedRevision, @JsonProperty("import") @Nullable String importId,
        @Nullable RecordStatus status, @Nullable ObjectNode content,
        List<Difference> differences) {

    static Revision of(StoredRevision stored, @Nullable StoredRevision before) {
        RevisionRow row = stored.row();
        ObjectNode content = RecordState.content(row.content());
        Grounds grounds = row.grounds();
        return new Revision(row.revision(), stored.position(), Moments.text(row.recordedAt()), row.actor(),
                row.type(), grounds.kind(), grounds.reason(),
                grounds.basis() == null ? null : Json.tree(grounds.basis()), grounds.legalBasis(),
                grounds.erasedRevision(), grounds.importId(), content == null ? RecordStatus.ERASED : null, content,
                differences(before == null ? null : before.row().content(), content));
    }

    private static List<Difference> differences(@Nullable String before, @Nullable JsonNode content) {
        return before == null || content == null ? List.of() : Differences.between(Json.tree(before), content);
    }
}
