package org.tabularium.core.incident;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.RecordAggregate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** Decides on wishes about one incident. */
public class Incident extends RecordAggregate {

    private @Nullable IncidentContent content;

    /** For Axon, which then replays the events. */
    protected Incident() {}

    @CommandHandler
    Incident(OpenIncident wish) {
        apply(new IncidentOpened(wish.stream().id(), wish.incident(), wish.importId()));
    }

    @CommandHandler
    void handle(DescribeIncident wish) {
        expect(wish.stream(), wish.expectedRevision());
        if (wish.incident().equals(content)) {
            throw new NothingChanges(wish.stream());
        }
        apply(new IncidentDescribed(wish.stream().id(), wish.incident(), wish.reason()));
    }

    @EventSourcingHandler
    void on(IncidentOpened event, @SequenceNumber long sequence) {
        begin(event.stream());
        stated(sequence);
        content = event.incident();
    }

    @EventSourcingHandler
    void on(IncidentDescribed event, @SequenceNumber long sequence) {
        stated(sequence);
        content = event.incident();
    }

    @Override
    protected void forget() {
        content = null;
    }

    @Override
    protected void happened(Class<? extends ArchiveEvent> event) {
        forget();
    }
}
