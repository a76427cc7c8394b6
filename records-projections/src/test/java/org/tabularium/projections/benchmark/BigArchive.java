package org.tabularium.projections.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.CorrectClaim;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Statement;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.incident.Place;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;
import org.tabularium.core.wiring.Archive;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills an archive: of a hundred claims eighty state casualties, five hostages, five acts, and ten assert something, each
 * with two citations, incident by incident; in rounds, in each of which every claim is recorded or corrected once.
 */
final class BigArchive {

    static final String ACTOR = "k-00000001";

    private static final int TOGETHER = 1_000;
    private static final int SOURCES = 1_000;
    private static final int PER_INCIDENT = 10;

    private final Archive archive;
    private final int incidents;
    private final int claims;

    BigArchive(Archive archive, int incidents, int claims) {
        this.archive = archive;
        this.incidents = incidents;
        this.claims = claims;
    }

    static String incident(int number) {
        return "incident-" + number;
    }

    static String claim(int number) {
        return "claim-" + number;
    }

    /** Opens the incidents and registers the sources. */
    void begin() {
        open("");
        submit(SOURCES, number -> StreamId.source("source-" + number),
                stream -> new RegisterSource(stream, new SourceContent(Json.read(
                        "{\"type\":\"article-newspaper\",\"title\":\"" + stream.id()
                                + "\",\"issued\":{\"date-parts\":[[1992,3,1]]}}",
                        ObjectNode.class), null, null, null, null)));
    }

    private void open(String prefix) {
        submit(incidents, number -> StreamId.incident(prefix + incident(number)),
                stream -> new OpenIncident(stream, new IncidentContent(stream.id(), Edtf.parse("1992-02-26"),
                        new Place("Somewhere", null, null, null, null, null, "Nowhere"), null)));
    }

    /** Records so many claims more, of other incidents, that are never corrected. */
    void others(int number) {
        BigArchive others = new BigArchive(archive, Math.ceilDiv(number, PER_INCIDENT), number);
        others.open("other-");
        others.submit(number, one -> StreamId.claim("other-" + claim(one)),
                stream -> new RecordClaim(stream, others.content("other-", number(stream), 1)));
    }

    /** Records every claim in the first round, and corrects it in each later one. */
    void round(int round) {
        submit(claims, number -> StreamId.claim(claim(number)), stream -> {
            ClaimContent content = content("", number(stream), round);
            return round == 1
                    ? new RecordClaim(stream, content)
                    : new CorrectClaim(stream, round - 1, CorrectionKind.CLAIMANT_REVISED, "counted again", List.of(),
                            content);
        });
    }

    private void submit(int count, java.util.function.IntFunction<StreamId> stream,
            java.util.function.Function<StreamId, Object> wish) {
        SequencedMap<StreamId, Object> together = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            StreamId one = stream.apply(number);
            together.put(one, wish.apply(one));
            if (together.size() == TOGETHER || number == count - 1) {
                archive.submitTogether(together, ACTOR);
                together = new LinkedHashMap<>();
            }
        }
    }

    private static int number(StreamId stream) {
        return Integer.parseInt(stream.id().substring(stream.id().lastIndexOf('-') + 1));
    }

    private ClaimContent content(String prefix, int number, int round) {
        int source = share(number, SOURCES);
        return new ClaimContent(prefix + incident(share(number, incidents)),
                new Claimant("Claimant number " + number % 97, Claimant.Kind.MEDIA, List.of("An agency")),
                Edtf.parse("1992-03-01"), Edtf.parse("1992-02-25/1992-02-26"),
                List.of(new Citation("source-" + source, "page " + number % 50, Citation.Form.ORIGINAL,
                        Citation.Information.SECONDARY, Citation.Evidence.DIRECT),
                        new Citation("source-" + (source + 7) % SOURCES, null, null, null, null)),
                statement(number, round), List.of(),
                "As counted in round " + round + " by whoever counted number " + number);
    }

    /** Claims that follow on each other share an incident and a source, as they do in what archivists bring in. */
    private int share(int number, int among) {
        return Math.toIntExact((long) number * among / claims);
    }

    private static Statement statement(int number, int round) {
        int share = number / 7 % 100;
        if (share < 85) {
            boolean casualty = share < 80;
            return new Figure(casualty ? Facet.CASUALTY : Facet.HOSTAGE, casualty ? Measure.KILLED : Measure.TAKEN,
                    null,
                    Group.ALL, null, new Value(Value.State.KNOWN, null, Decimal.of(100L + round), null, null, false),
                    "PERSONS", null);
        }
        return share < 90
                ? new Resolution("A parliament", Resolution.Level.NATIONAL, "Somewhere",
                        Resolution.Instrument.STATEMENT, null, null, Edtf.parse("2012-02-01"),
                        Resolution.Status.ADOPTED, List.of(Resolution.Wording.NONE), null,
                        Resolution.Stance.COMMEMORATES)
                : new Assertion(Facet.RESPONSIBILITY, "NAMED_ACTOR", "somebody, as stated in round " + round);
    }
}
