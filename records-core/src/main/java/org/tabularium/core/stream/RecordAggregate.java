package org.tabularium.core.stream;

import java.util.HashSet;
import java.util.Set;

import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;

/**
 * What the aggregates of all records have in common: their stream, the number of their current revision, and which of
 * their payloads have been erased.
 */
public abstract class RecordAggregate {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String identifier;

    private final Set<Integer> erased = new HashSet<>();
    private final Set<Integer> erasures = new HashSet<>();
    private int contentRevision;

    /** Takes the stream over from the first event; to be called in its event sourcing handler. */
    protected final void begin(StreamId stream) {
        identifier = stream.toString();
    }

    /** Notes that the event of this sequence number has brought the content that the record has now. */
    protected final void stated(long sequence) {
        contentRevision = revision(sequence);
    }

    /** Refuses unless the command was meant for the revision that the record has now. */
    protected final void expect(StreamId stream, int expectedRevision) {
        int current = revision(AggregateLifecycle.getVersion());
        if (expectedRevision != current) {
            throw new RevisionConflict(stream, current);
        }
    }

    /** Decides on the wish to have one of the record's payloads destroyed. */
    public final void erase(ErasePayload wish) {
        if (wish.revision() > revision(AggregateLifecycle.getVersion())) {
            throw new NoSuchRevision(wish.stream(), wish.revision());
        }
        if (erasures.contains(wish.revision())) {
            throw new NotErasable(wish.stream(), wish.revision());
        }
        if (erased.contains(wish.revision())) {
            throw new AlreadyErased(wish.stream(), wish.revision());
        }
        AggregateLifecycle
                .apply(new PayloadErased(wish.stream(), wish.revision(), wish.legalBasis(), wish.reason()));
    }

    @EventSourcingHandler
    final void on(PayloadErased event, @SequenceNumber long sequence) {
        erased.add(event.revision());
        erasures.add(revision(sequence));
        if (event.revision() == contentRevision) {
            forget();
        }
    }

    @EventSourcingHandler
    final void on(Erased event) {
        begin(event.stream());
        happened(event.was());
    }

    /** Forgets the content: it has been erased. */
    protected abstract void forget();

    /** Takes over what is still known of an event whose payload has been erased: that it happened. */
    protected abstract void happened(Class<? extends ArchiveEvent> event);

    /** Axon counts the events of an aggregate from 0, revisions count from 1. */
    private static int revision(long sequence) {
        return Math.toIntExact(sequence + 1);
    }
}
