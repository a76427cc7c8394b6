package org.tabularium.core.claim;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;

/**
 * What a claim holds.
 *
 * @param incident  the id of the incident that it is about
 * @param claimant  who says so
 * @param claimed   when the claimant said so, where known
 * @param occurred  the time that the statement is about
 * @param citations where it stands, at least one
 * @param statement what is said
 * @param relations how it stands to other claims
 * @param note      the archivist's remark
 */
public record ClaimContent(String incident, Claimant claimant, @Nullable Edtf claimed, @Nullable Edtf occurred,
        List<Citation> citations, Statement statement, List<Relation> relations, @Nullable String note) {

    public ClaimContent {
        citations = List.copyOf(citations);
        relations = List.copyOf(relations);
    }

    /** Reads the members of a claim, all but its id. */
    public static ClaimContent read(ObjectInput in) {
        String incident = in.id("incident");
        Claimant claimant = in.object("claimant", Claimant::read);
        List<Citation> citations = in.objects("citations", Limits.CITATIONS, Citation::read);
        if (citations.isEmpty() && in.hasNoFaultAt("citations")) {
            in.fault("citations", "missing", "A claim needs at least one citation.");
        }
        Statement statement = in.object("statement", Statement::read);
        List<Relation> relations = in.objects("relations", Limits.RELATIONS, Relation::read);
        return new ClaimContent(incident, claimant, in.optionalDate("claimed"), in.optionalDate("occurred"), citations,
                statement, relations, in.optionalText("note", Limits.PROSE));
    }

    /**
     * The records that it refers to, each by the JSON Pointer of the member that names it.
     *
     * @param pointer the pointer of the content itself
     */
    public Map<String, StreamId> references(String pointer) {
        return ClaimReferences.of(this, pointer);
    }
}
