package org.tabularium.core.source;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.OtherRecords;
import org.tabularium.core.stream.RecordAggregate;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.UnknownReferences;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** Decides on wishes about one source. */
public class Source extends RecordAggregate {

    private @Nullable SourceContent content;
    private boolean retracted;

    /** For Axon, which then replays the events. */
    protected Source() {}

    @CommandHandler
    Source(RegisterSource wish, References references) {
        // It can close no circle: nothing derives from what does not exist yet.
        UnknownReferences.refuseIn(wish.stream(), wish.source().references(""), references);
        apply(new SourceRegistered(wish.stream().id(), wish.source(), wish.importId()));
    }

    @CommandHandler
    void handle(DescribeSource wish, References references, OtherRecords others) {
        expect(wish.stream(), wish.expectedRevision());
        UnknownReferences.refuseIn(wish.stream(), wish.source().references("/source"), references);
        if (wish.source().equals(content)) {
            throw new NothingChanges(wish.stream());
        }
        if (wish.source().derivedFrom() != null) {
            Lineage.refuseCircle(wish.stream().id(), wish.source().derivedFrom(), others);
        }
        apply(new SourceDescribed(wish.stream().id(), wish.source(), wish.reason()));
    }

    @CommandHandler
    void handle(RetractSource wish) {
        expect(wish.stream(), wish.expectedRevision());
        if (retracted) {
            throw new AlreadyRetracted(wish.stream());
        }
        apply(new SourceRetracted(wish.stream().id(), wish.reason()));
    }

    @EventSourcingHandler
    void on(SourceRegistered event, @SequenceNumber long sequence) {
        begin(event.stream());
        stated(sequence);
        content = event.source();
    }

    @EventSourcingHandler
    void on(SourceDescribed event, @SequenceNumber long sequence) {
        stated(sequence);
        content = event.source();
    }

    @EventSourcingHandler
    void on(SourceRetracted event) {
        retracted = true;
    }

    @Override
    protected void forget() {
        content = null;
    }

    @Override
    protected void happened(Class<? extends ArchiveEvent> event) {
        if (event == SourceRetracted.class) {
            retracted = true;
        } else {
            forget();
        }
    }
}
