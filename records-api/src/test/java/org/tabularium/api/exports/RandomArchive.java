package org.tabularium.api.exports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;
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
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Value;
import org.tabularium.core.claim.WithdrawClaim;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.incident.Place;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.source.DescribeSource;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.RetractSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.ErasePayload;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Fills an archive with what a seed says: ids in no order, copies of sources that were registered later, claims that
 * corrections relate to each other forwards, backwards and in circles, and claims that no longer stand.
 */
final class RandomArchive {

    private static final List<Relation.Type> TYPES = List.of(Relation.Type.values());
    private static final int SOURCES = 150;
    private static final int CLAIMS = 1_300;

    private final Random random;
    private final FollowedArchive archive;
    private final List<String> incidents = List.of("walls", "harbour", "mill");
    private final List<String> sources;
    private final List<String> claims;

    RandomArchive(long seed, FollowedArchive archive) {
        this.random = new Random(seed);
        this.archive = archive;
        this.sources = ids("s", SOURCES);
        this.claims = ids("c", CLAIMS);
    }

    private List<String> ids(String letter, int number) {
        Set<String> ids = new LinkedHashSet<>();
        while (ids.size() < number) {
            ids.add(letter + "-" + Integer.toString(random.nextInt(1_000_000), 36));
        }
        return List.copyOf(ids);
    }

    void fill() {
        SequencedMap<StreamId, Object> first = new LinkedHashMap<>();
        incidents.forEach(id -> first.put(StreamId.incident(id), new OpenIncident(StreamId.incident(id),
                new IncidentContent("At the " + id, Edtf.parse("1900-05"), new Place(id, null, "-1.50", null, null,
                        null, null), null))));
        for (int i = 0; i < SOURCES; i++) {
            StreamId source = StreamId.source(sources.get(i));
            first.put(source, new RegisterSource(source, source("first", i == 0 ? null : copied(i))));
        }
        archive.record(first);
        recordClaims();
        change();
    }

    private void recordClaims() {
        int done = 0;
        while (done < CLAIMS) {
            SequencedMap<StreamId, Object> some = new LinkedHashMap<>();
            for (; done < CLAIMS && some.size() < 700; done++) {
                StreamId claim = StreamId.claim(claims.get(done));
                some.put(claim, new RecordClaim(claim, claim(done, claims.subList(0, done))));
            }
            archive.record(some);
        }
    }

    /** Corrections that may refer to whatever there is, then what takes claims and sources away. */
    private void change() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        SequencedMap<StreamId, Object> corrections = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            StreamId claim = StreamId.claim(claims.get(order.get(i)));
            List<String> others = claims.stream().filter(id -> !id.equals(claim.id())).toList();
            ClaimContent content = claim(order.get(i), others);
            // The first contest each other in circles of two.
            corrections.put(claim, new CorrectClaim(claim, 1, CorrectionKind.ARCHIVE_ERROR, "A slip", List.of(),
                    i < 40 ? contesting(content, claims.get(order.get(i ^ 1))) : content));
        }
        // The earlier in the list a source is, the later it comes, and still it may be what those before derive from.
        for (int i = 0; i < 40; i++) {
            StreamId source = StreamId.source(sources.get(SOURCES - 1 - i));
            corrections.put(source, new DescribeSource(source, 1, source("again", copied(SOURCES - 1 - i)), "Seen"));
        }
        archive.record(corrections);
        SequencedMap<StreamId, Object> endings = new LinkedHashMap<>();
        order.subList(400, 550).forEach(i -> {
            StreamId claim = StreamId.claim(claims.get(i));
            endings.put(claim, new WithdrawClaim(claim, 1, CorrectionKind.DUPLICATE, "Said elsewhere"));
        });
        endings.put(StreamId.source(sources.getFirst()), new RetractSource(StreamId.source(sources.getFirst()), 1,
                "It was a forgery"));
        archive.record(endings);
        order.subList(550, 560).forEach(i -> archive
                .record(new ErasePayload(StreamId.claim(claims.get(i)), 1, "Article 17", "Asked for")));
    }

    private @Nullable String copied(int before) {
        return random.nextInt(3) > 0 ? null : sources.get(random.nextInt(before));
    }

    private static SourceContent source(String title, @Nullable String derivedFrom) {
        return new SourceContent(JsonNodeFactory.instance.objectNode().put("type", "article").put("title", title),
                derivedFrom, null, null, null);
    }

    private ClaimContent claim(int number, List<String> others) {
        List<Relation> relations = new ArrayList<>();
        while (!others.isEmpty() && random.nextInt(3) == 0) {
            relations.add(new Relation(TYPES.get(random.nextInt(TYPES.size())), any(others)));
        }
        return new ClaimContent(any(incidents), new Claimant("Claimant " + number % 17, Claimant.Kind.MEDIA, List.of()),
                null, Edtf.parse("1900-05-01"), List.of(new Citation(any(sources), null, null, null, null),
                        new Citation(any(sources), "page " + number, null, null, null)),
                new Figure(Facet.CASUALTY, Measure.KILLED, null, Group.ALL, null,
                        new Value(Value.State.KNOWN, null, Decimal.of(random.nextInt(1_000)), null, null, false),
                        "PERSONS", null),
                relations, null);
    }

    private static ClaimContent contesting(ClaimContent claim, String other) {
        List<Relation> relations = new ArrayList<>(claim.relations());
        relations.add(new Relation(Relation.Type.CONTESTS, other));
        return new ClaimContent(claim.incident(), claim.claimant(), claim.claimed(), claim.occurred(),
                claim.citations(), claim.statement(), relations, claim.note());
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
