package org.tabularium.core.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;

/**
 * Axon's view of the log: aggregates are read from it and their events handed to the {@link Appender}, with what was
 * read to decide on them. Positions are dense, so a plain {@link GlobalSequenceTrackingToken} tracks it. Aggregates are
 * small, so there are no snapshots.
 */
public final class ArchiveStorageEngine implements EventStorageEngine {

    private static final int PAGE = 1_000;

    private final Appender appender;
    private final LogReader log;
    private final EventTypes types;

    ArchiveStorageEngine(Appender appender, LogReader log, EventTypes types) {
        this.appender = appender;
        this.log = log;
        this.types = types;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Submission submission = submission().orElseThrow(() -> new IllegalStateException(
                "Events are appended by submissions only: who records must be known"));
        submission.carry(events.stream().map(event -> newEvent((DomainEventMessage<?>) event)).toList());
        appender.append(submission);
    }

    private static Optional<Submission> submission() {
        return CurrentUnitOfWork.map(work -> work.root().getMessage().getMetaData().get(Submission.METADATA_KEY))
                .map(Submission.class::cast);
    }

    private NewEvent newEvent(DomainEventMessage<?> message) {
        ArchiveEvent event = (ArchiveEvent) message.getPayload();
        return new NewEvent(event.stream(), Math.toIntExact(message.getSequenceNumber() + 1), types.nameOf(event),
                Json.text(event), event instanceof PayloadErased erasure ? erasure.revision() : null);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        StreamId stream = StreamId.parse(aggregateIdentifier);
        List<RecordedEvent> events = log.stream(stream, Math.toIntExact(firstSequenceNumber + 1));
        if (!events.isEmpty()) {
            submission().ifPresent(s -> s.restsOn(stream, events.getLast().entry().revision()));
        }
        return DomainEventStream.of(events.stream().map(ArchiveStorageEngine::message));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long after = token == null ? -1 : ((GlobalSequenceTrackingToken) token).getGlobalIndex();
        return Stream.iterate(log.page(after + 1, PAGE), page -> !page.isEmpty(),
                page -> log.page(page.getLast().entry().position() + 1, PAGE)).flatMap(List::stream)
                .map(event -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(event.entry().position()), message(event)));
    }

    private static DomainEventMessage<ArchiveEvent> message(RecordedEvent recorded) {
        LogEntry entry = recorded.entry();
        return new GenericDomainEventMessage<>(entry.stream().kind().word(), entry.stream().toString(),
                entry.revision() - 1L, recorded.event(), MetaData.emptyInstance(), Long.toString(entry.position()),
                entry.recordedAt());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        List<RecordedEvent> events = log.stream(StreamId.parse(aggregateIdentifier), 1);
        return events.isEmpty() ? Optional.empty() : Optional.of(events.size() - 1L);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Aggregates are small: there are no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.size() - 1);
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(log.positionAt(moment.minusNanos(1_000)).orElse(-1));
    }
}
