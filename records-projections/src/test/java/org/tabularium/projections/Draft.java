package org.tabularium.projections;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Statement;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.incident.Place;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.ObjectNode;

/** The content of a claim, of which a test says only what it is about. */
public record Draft(String incident, Claimant claimant, @Nullable Edtf claimed, @Nullable Edtf occurred,
        List<Citation> citations, Statement statement, List<Relation> relations, @Nullable String note) {

    public static Draft on(String incident) {
        return new Draft(incident, new Claimant("A", Claimant.Kind.MEDIA, List.of()), null, null,
                List.of(citation("s1")), new Assertion(Facet.OTHER, "SAYS", "words"), List.of(), null);
    }

    public static Citation citation(String source) {
        return new Citation(source, null, null, null, null);
    }

    public static Value best(long number) {
        return new Value(Value.State.KNOWN, null, Decimal.of(number), null, null, false);
    }

    public Draft by(String name, String... via) {
        return new Draft(incident, new Claimant(name, Claimant.Kind.MEDIA, List.of(via)), claimed, occurred, citations,
                statement, relations, note);
    }

    public Draft claimed(String date) {
        return new Draft(incident, claimant, Edtf.parse(date), occurred, citations, statement, relations, note);
    }

    public Draft occurred(String date) {
        return new Draft(incident, claimant, claimed, Edtf.parse(date), citations, statement, relations, note);
    }

    public Draft citing(String... sources) {
        return new Draft(incident, claimant, claimed, occurred, Arrays.stream(sources).map(Draft::citation).toList(),
                statement, relations, note);
    }

    public Draft citing(Citation citation) {
        return new Draft(incident, claimant, claimed, occurred, List.of(citation), statement, relations, note);
    }

    public Draft stating(Statement other) {
        return new Draft(incident, claimant, claimed, occurred, citations, other, relations, note);
    }

    public Draft killed(long number) {
        return counting(Facet.CASUALTY, Measure.KILLED, best(number));
    }

    public Draft counting(Facet facet, Measure measure, Value value) {
        return stating(new Figure(facet, measure, measure == Measure.OTHER ? "other" : null, Group.ALL, null, value,
                "PERSONS", null));
    }

    public Draft relatedTo(Relation.Type type, String claim) {
        return new Draft(incident, claimant, claimed, occurred, citations, statement,
                List.of(new Relation(type, claim)), note);
    }

    public Draft note(String words) {
        return new Draft(incident, claimant, claimed, occurred, citations, statement, relations, words);
    }

    public ClaimContent content() {
        return new ClaimContent(incident, claimant, claimed, occurred, citations, statement, relations, note);
    }

    public ClaimRecorded as(String id) {
        return new ClaimRecorded(id, content());
    }

    public ClaimCorrected correcting(String id) {
        return new ClaimCorrected(id, CorrectionKind.ARCHIVE_ERROR, "misread", List.of(), content());
    }

    public static IncidentOpened opened(String id, String name, String occurred, @Nullable String country) {
        return new IncidentOpened(id, new IncidentContent(name, Edtf.parse(occurred),
                new Place(name, null, null, null, null, null, country), null));
    }

    public static SourceRegistered registered(String id, @Nullable String derivedFrom, String csl) {
        return new SourceRegistered(id, source(derivedFrom, csl));
    }

    public static SourceContent source(@Nullable String derivedFrom, String csl) {
        return new SourceContent(Json.read(csl, ObjectNode.class), derivedFrom, null, null, null);
    }
}
