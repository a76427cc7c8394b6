package org.tabularium.api.pages;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.view.RecordStatus;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim for a reader: who states what about which incident, when, and on which citations.
 *
 * @param incident  the incident's name, with a link to its page
 * @param claimant  who says so
 * @param kind      what the claimant is
 * @param chain     through whom it is reported; empty at first hand
 * @param said      what is stated
 * @param claimed   when the claimant said so
 * @param occurred  the time that the statement is about
 * @param citations where it stands
 * @param relations how it stands to other claims
 * @param note      the archivist's remark
 * @param statement every value of the statement
 */
record ClaimPage(Shown incident, String claimant, String kind, String chain, Said said, @Nullable String claimed,
        @Nullable String occurred, List<Works.Cited> citations, List<Related> relations, @Nullable String note,
        List<Field> statement) {

    /**
     * A relation to another claim.
     *
     * @param relation the relation, in words
     * @param claim    the other claim, with a link to its page
     */
    record Related(String relation, Shown claim) {}

    static ClaimPage of(ObjectNode content, Frame frame, Histories histories, long position) {
        ClaimContent claim = Objects.requireNonNull(Json.read(content.toString(), ClaimContent.class));
        Works works = new Works(histories, frame, position);
        return new ClaimPage(incident(claim.incident(), frame, histories, position), claim.claimant().name(),
                Labels.of("kind", claim.claimant().kind()), Said.chain(claim.claimant()), Said.of(claim.statement()),
                claim.claimed() == null ? null : ReadableDate.of(claim.claimed()),
                claim.occurred() == null ? null : ReadableDate.of(claim.occurred()), works.cited(claim.citations()),
                related(claim.relations(), frame), claim.note(),
                new Fields(frame).held("/statement", content.path("statement")));
    }

    static List<Related> related(List<Relation> relations, Frame frame) {
        return relations.stream().map(relation -> new Related(Labels.of("type", relation.type()),
                Shown.page(relation.claim(), frame.page("/claims/" + relation.claim())))).toList();
    }

    private static Shown incident(String id, Frame frame, Histories histories, long position) {
        String name = histories.current(StreamId.incident(id), position).map(ClaimPage::name).orElse(id);
        return Shown.page(name, frame.page("/incidents/" + id));
    }

    /** The name of an incident, else its id. */
    static String name(RecordState incident) {
        return incident.content() == null || incident.status() == RecordStatus.ERASED
                ? incident.id()
                : incident.content().path("name").asString(incident.id());
    }
}
