package org.tabularium.core.testing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.CorrectClaim;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.incident.Place;
import org.tabularium.core.source.DescribeSource;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.ErasePayload;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.JsonNodeFactory;

/** Made-up wishes: one incident, one source, and claims about it. */
public final class Wishes {

    public static final String ACTOR = "k-00000001";

    private Wishes() {}

    public static OpenIncident openIncident() {
        return new OpenIncident(StreamId.incident("harbour"), new IncidentContent("Harbour, 1 May 1900",
                Edtf.parse("1900-05-01"), new Place("Harbour", null, null, null, null, null, null), null));
    }

    public static RegisterSource registerSource() {
        return registerSource("gazette", null);
    }

    /** A source that is derived from another, or from none. */
    public static RegisterSource registerSource(String id, @Nullable String derivedFrom) {
        return new RegisterSource(StreamId.source(id), source("as first seen", derivedFrom));
    }

    public static DescribeSource describeSource(String id, int expectedRevision, @Nullable String derivedFrom) {
        return new DescribeSource(StreamId.source(id), expectedRevision,
                source("as seen after revision " + expectedRevision, derivedFrom), "seen anew");
    }

    public static RecordClaim recordClaim(String id) {
        return new RecordClaim(StreamId.claim(id), claim("as first stated"));
    }

    /** A claim that varies from another. */
    public static RecordClaim recordClaimOn(String id, String other) {
        ClaimContent claim = claim("as first stated");
        return new RecordClaim(StreamId.claim(id), new ClaimContent(claim.incident(), claim.claimant(), null, null,
                claim.citations(), claim.statement(), List.of(new Relation(Relation.Type.VARIES_FROM, other)), null));
    }

    public static CorrectClaim correctClaim(String id, int expectedRevision, String object) {
        return new CorrectClaim(StreamId.claim(id), expectedRevision, CorrectionKind.ARCHIVE_ERROR, "a slip", List.of(),
                claim(object));
    }

    public static ErasePayload erase(StreamId stream, int revision) {
        return new ErasePayload(stream, revision, "Article 17", "asked for by the person named");
    }

    private static SourceContent source(String note, @Nullable String derivedFrom) {
        return new SourceContent(JsonNodeFactory.instance.objectNode().put("type", "article"), derivedFrom, null, null,
                note);
    }

    private static ClaimContent claim(String object) {
        return new ClaimContent("harbour", new Claimant("The Gazette", Claimant.Kind.MEDIA, List.of()), null, null,
                List.of(new Citation("gazette", "page 1", null, null, null)),
                new Assertion(Facet.RESPONSIBILITY, "NAMED_ACTOR", object), List.of(), null);
    }
}
