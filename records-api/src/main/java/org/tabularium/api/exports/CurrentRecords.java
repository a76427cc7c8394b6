package org.tabularium.api.exports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tabularium.api.reading.Listing;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.StreamId.Kind;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.source.Sources;
import org.tabularium.projections.timeline.ClaimFilter;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.view.RecordStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands at a position, of one incident or of all: incidents, sources, retracted ones included, and current
 * claims, but nothing that is erased. Each record comes after those that it refers to. Relations to claims that don't
 * come before are left out: to those that are withdrawn or erased, to those about another incident where one is asked
 * for, and in a circle to one that comes later.
 */
@Component
class CurrentRecords {

    private final Incidents incidents;
    private final Sources sources;
    private final Claims claims;
    private final Histories histories;

    CurrentRecords(Incidents incidents, Sources sources, Claims claims, Histories histories) {
        this.incidents = incidents;
        this.sources = sources;
        this.claims = claims;
        this.histories = histories;
    }

    /** Hands over all records; only a page of them is in memory at once. */
    void forEach(Extent extent, RecordSink sink) {
        ReferencesFirst sourcesInOrder = sourcesInOrder(extent);
        ReferencesFirst claimsInOrder = claimsInOrder(extent);
        ReferencesFirst.Sink sourceSink = (source, before) -> sink.accept(Kind.SOURCE, source);
        if (extent.incident() == null) {
            allSources(extent).forEachPage(page -> sourcesInOrder.walk(standing(page), sourceSink));
            allIncidents(extent).forEachPage(
                    page -> standing(page).forEach(incident -> sink.accept(Kind.INCIDENT, incident)));
        } else {
            histories.current(StreamId.incident(extent.incident()), extent.position()).filter(CurrentRecords::stands)
                    .ifPresent(incident -> sink.accept(Kind.INCIDENT, incident));
        }
        allClaims(extent).forEachPage(page -> claimsInOrder.walk(standing(page), (claim, before) -> {
            if (extent.incident() != null) {
                sourcesInOrder.fetch(cited(claim), sourceSink);
            }
            sink.accept(Kind.CLAIM, related(claim, before));
        }));
    }

    /** Hands over the records of one kind. */
    void forEach(Extent extent, Kind kind, Consumer<RecordState> consumer) {
        forEach(extent, (other, record) -> {
            if (other == kind) {
                consumer.accept(record);
            }
        });
    }

    private Listing<RecordState> allSources(Extent extent) {
        return (cursor, limit) -> sources.list(extent.position(), cursor, limit);
    }

    private Listing<RecordState> allIncidents(Extent extent) {
        return (cursor, limit) -> incidents.list(null, null, null, null, extent.position(), cursor, limit);
    }

    private Listing<RecordState> allClaims(Extent extent) {
        ClaimFilter filter = extent.incident() == null ? ClaimFilter.ALL : ClaimFilter.ofIncident(extent.incident());
        return (cursor, limit) -> claims.search(filter, extent.position(), cursor, limit);
    }

    private ReferencesFirst sourcesInOrder(Extent extent) {
        return new ReferencesFirst(CurrentRecords::origin,
                ids -> byId(sources.all(ids, extent.position()), CurrentRecords::stands));
    }

    private ReferencesFirst claimsInOrder(Extent extent) {
        Predicate<RecordState> part = claim -> stands(claim) && (extent.incident() == null
                || extent.incident().equals(content(claim).required("incident").asString()));
        return new ReferencesFirst(CurrentRecords::relatedTo,
                ids -> byId(claims.all(ids, extent.position()), part));
    }

    private static Map<String, RecordState> byId(Collection<RecordState> records, Predicate<RecordState> part) {
        return records.stream().filter(part).collect(Collectors.toMap(RecordState::id, record -> record));
    }

    private static List<RecordState> standing(List<RecordState> page) {
        return page.stream().filter(CurrentRecords::stands).toList();
    }

    private static boolean stands(RecordState record) {
        return record.status() == RecordStatus.CURRENT || record.status() == RecordStatus.RETRACTED;
    }

    private static ObjectNode content(RecordState record) {
        ObjectNode content = record.content();
        return content == null ? JsonNodeFactory.instance.objectNode() : content;
    }

    private static List<String> origin(RecordState source) {
        return content(source).path("derivedFrom").stringValueOpt().map(List::of).orElse(List.of());
    }

    private static List<String> cited(RecordState claim) {
        return content(claim).path("citations").valueStream().map(citation -> citation.path("source").asString())
                .distinct().toList();
    }

    private static List<String> relatedTo(RecordState claim) {
        return content(claim).path("relations").valueStream().map(relation -> relation.path("claim").asString())
                .toList();
    }

    private static RecordState related(RecordState claim, Predicate<String> before) {
        List<String> targets = relatedTo(claim);
        if (targets.stream().allMatch(before)) {
            return claim;
        }
        ObjectNode content = content(claim).deepCopy();
        ArrayNode relations = content.putArray("relations");
        content(claim).path("relations").valueStream()
                .filter(relation -> before.test(relation.path("claim").asString())).forEach(relations::add);
        return new RecordState(claim.id(), content, claim.status(), claim.revision(), claim.position(),
                claim.recordedAt());
    }
}
