package org.tabularium.projections;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;

/**
 * A log in memory, in which the event at position n was recorded n seconds after its beginning. As in the real one,
 * what is erased is gone from the moment at which that is recorded.
 */
public class FakeLog implements LogReader {

    public static final Instant BEGINNING = Instant.parse("2026-11-22T23:14:00.123456Z");
    public static final String ACTOR = "k-7f3a9c2e";

    private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
    private final Map<StreamId, Integer> revisions = new HashMap<>();

    /** Appends events and gives the position of the last. */
    public long append(ArchiveEvent... facts) {
        for (ArchiveEvent fact : facts) {
            long position = events.size();
            int revision = revisions.merge(fact.stream(), 1, Integer::sum);
            Hash hash = Hash.of(("payload " + position).getBytes(StandardCharsets.UTF_8));
            if (fact instanceof PayloadErased erasure) {
                // Before, for nobody may read of an erasure, and then what it has erased.
                events.replaceAll(event -> isNamed(event.entry(), erasure) ? destroyed(event) : event);
            }
            events.add(new RecordedEvent(new LogEntry(position, BEGINNING.plusSeconds(position), fact.stream(),
                    revision, fact.getClass().getSimpleName() + ".1", ACTOR, hash), fact));
        }
        return events.size() - 1L;
    }

    private static boolean isNamed(LogEntry entry, PayloadErased erasure) {
        return entry.stream().equals(erasure.stream()) && entry.revision() == erasure.revision();
    }

    private static RecordedEvent destroyed(RecordedEvent event) {
        return new RecordedEvent(event.entry(), new Erased(event.entry().stream(), event.event().getClass()));
    }

    public List<RecordedEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public long size() {
        return events.size();
    }

    @Override
    public List<RecordedEvent> page(long from, int limit) {
        List<RecordedEvent> now = List.copyOf(events);
        int first = (int) Math.min(from, now.size());
        return now.subList(first, Math.min(first + limit, now.size()));
    }

    @Override
    public List<RecordedEvent> stream(StreamId stream, int fromRevision) {
        return events.stream().filter(
                event -> event.entry().stream().equals(stream) && event.entry().revision() >= fromRevision).toList();
    }

    @Override
    public List<RecordedEvent> streams(Collection<StreamId> streams) {
        return streams.stream().sorted(Comparator.comparing(StreamId::toString))
                .flatMap(stream -> stream(stream, 1).stream()).toList();
    }

    @Override
    public Optional<LogEntry> entry(long position) {
        return position < events.size() ? Optional.of(events.get((int) position).entry()) : Optional.empty();
    }

    @Override
    public OptionalLong positionAt(Instant moment) {
        throw new UnsupportedOperationException("No view asks for moments");
    }

    @Override
    public Set<StreamId> missing(Collection<StreamId> streams) {
        throw new UnsupportedOperationException("No view asks for references");
    }
}
