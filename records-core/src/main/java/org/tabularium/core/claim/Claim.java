package org.tabularium.core.claim;

import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.RecordAggregate;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.UnknownReferences;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** Decides on wishes about one claim. */
public class Claim extends RecordAggregate {

    private @Nullable ClaimContent content;
    private boolean withdrawn;

    /** For Axon, which then replays the events. */
    protected Claim() {}

    @CommandHandler
    Claim(RecordClaim wish, References references) {
        UnknownReferences.refuseIn(wish.stream(), wish.claim().references(""), references);
        apply(new ClaimRecorded(wish.stream().id(), wish.claim(), wish.importId()));
    }

    @CommandHandler
    void handle(CorrectClaim wish, References references) {
        expect(wish.stream(), wish.expectedRevision());
        Map<String, StreamId> named = wish.claim().references("/claim");
        named.putAll(ClaimReferences.of(wish.basis(), "/basis"));
        UnknownReferences.refuseIn(wish.stream(), named, references);
        refuseErased(wish.stream());
        refuseWithdrawn(wish.stream());
        if (wish.claim().equals(content)) {
            throw new NothingChanges(wish.stream());
        }
        apply(new ClaimCorrected(wish.stream().id(), wish.kind(), wish.reason(), wish.basis(), wish.claim()));
    }

    @CommandHandler
    void handle(WithdrawClaim wish) {
        expect(wish.stream(), wish.expectedRevision());
        refuseErased(wish.stream());
        refuseWithdrawn(wish.stream());
        apply(new ClaimWithdrawn(wish.stream().id(), wish.kind(), wish.reason(), wish.importId()));
    }

    @CommandHandler
    void handle(ReinstateClaim wish) {
        expect(wish.stream(), wish.expectedRevision());
        refuseErased(wish.stream());
        if (!withdrawn) {
            throw new ClaimIsCurrent(wish.stream());
        }
        apply(new ClaimReinstated(wish.stream().id(), wish.reason()));
    }

    private void refuseErased(StreamId stream) {
        if (content == null) {
            throw new ClaimIsErased(stream);
        }
    }

    private void refuseWithdrawn(StreamId stream) {
        if (withdrawn) {
            throw new ClaimIsWithdrawn(stream);
        }
    }

    @EventSourcingHandler
    void on(ClaimRecorded event, @SequenceNumber long sequence) {
        begin(event.stream());
        stated(sequence);
        content = event.claim();
    }

    @EventSourcingHandler
    void on(ClaimCorrected event, @SequenceNumber long sequence) {
        stated(sequence);
        content = event.claim();
    }

    @EventSourcingHandler
    void on(ClaimWithdrawn event) {
        withdrawn = true;
    }

    @EventSourcingHandler
    void on(ClaimReinstated event) {
        withdrawn = false;
    }

    @Override
    protected void forget() {
        content = null;
    }

    @Override
    protected void happened(Class<? extends ArchiveEvent> event) {
        if (event == ClaimWithdrawn.class) {
            withdrawn = true;
        } else if (event == ClaimReinstated.class) {
            withdrawn = false;
        } else {
            forget();
        }
    }
}
