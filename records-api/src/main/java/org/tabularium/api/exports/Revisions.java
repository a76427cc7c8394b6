package org.tabularium.api.exports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.tabularium.api.reading.Listing;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Feed;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.history.StreamRevision;
import org.tabularium.projections.timeline.ClaimFilter;
import org.tabularium.projections.timeline.Claims;

/**
 * All revisions up to a position: of all records in the order of positions, or of an incident, its claims of any
 * status, and all sources that these have ever cited or that those derive from, record by record.
 */
@Component
class Revisions {

    private final Feed feed;
    private final Histories histories;
    private final Claims claims;

    Revisions(Feed feed, Histories histories, Claims claims) {
        this.feed = feed;
        this.histories = histories;
        this.claims = claims;
    }

    /** Hands over all revisions; a page of them is in memory, and of an incident the ids of its sources. */
    void forEach(Extent extent, Consumer<StreamRevision> consumer) {
        if (extent.incident() == null) {
            all(extent.position(), consumer);
        } else {
            about(extent.incident(), extent, consumer);
        }
    }

    private void all(long upTo, Consumer<StreamRevision> consumer) {
        long after = -1;
        while (after < upTo) {
            List<StreamRevision> page = feed.revisions(after, upTo, Listing.LONGEST_PAGE);
            page.stream().filter(one -> one.stream().kind() != StreamId.Kind.ARCHIVE).forEach(consumer);
            after = page.isEmpty() ? upTo : page.getLast().revision().position();
        }
    }

    private void about(String incident, Extent extent, Consumer<StreamRevision> consumer) {
        Set<String> told = new HashSet<>();
        tell(StreamId.incident(incident), extent, consumer, told);
        Listing<RecordState> all = (cursor, limit) -> claims.search(ClaimFilter.ofIncident(incident),
                extent.position(), cursor, limit);
        all.forEachPage(page -> page.forEach(claim -> tell(StreamId.claim(claim.id()), extent, consumer, told)));
    }

    /** The record, then the sources that it refers to and that haven't been told of. */
    private void tell(StreamId first, Extent extent, Consumer<StreamRevision> consumer, Set<String> told) {
        Deque<StreamId> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            StreamId stream = waiting.remove();
            histories.history(stream, extent.position()).ifPresent(history -> history.revisions().forEach(revision -> {
                consumer.accept(new StreamRevision(stream, revision));
                CitedSources.of(revision).filter(told::add).map(StreamId::source).forEach(waiting::add);
            }));
        }
    }
}
