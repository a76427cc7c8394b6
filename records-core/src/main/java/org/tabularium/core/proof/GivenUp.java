package org.tabularium.core.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.proof.Operation.OlderLogAccepted;

/**
 * What the log's operations have given up of one list of kept checkpoints: those that were kept up to the one that an
 * {@link OlderLogAccepted} names, of sizes beyond the event's position, where a later one signed by the archive bears
 * the event out.
 */
public final class GivenUp {

    private final List<Acceptance> acceptances;
    private int count;

    /** @param operations the events of {@link Operation#STREAM} */
    public GivenUp(List<RecordedEvent> operations) {
        this.acceptances = operations.stream().flatMap(operation -> operation.event() instanceof OlderLogAccepted event
                ? Stream.of(new Acceptance(operation, event))
                : Stream.empty()).toList();
    }

    /** Takes the next checkpoint of the list, in the order in which they were kept. */
    public void take(SignedCheckpoint next) {
        acceptances.forEach(acceptance -> acceptance.take(count, next));
        count++;
    }

    /**
     * The event that has given a checkpoint up, if one has; to be asked when the whole list has been taken.
     *
     * @param index its place in the list, from 0
     * @param size  its size
     * @param ours  whether this archive's key has signed a checkpoint
     */
    public Optional<RecordedEvent> by(int index, long size, Predicate<SignedCheckpoint> ours) {
        return acceptances.stream().filter(one -> one.givesUp(index, size, ours, false)).map(Acceptance::event)
                .findFirst();
    }

    /** Whether it is given up. */
    boolean has(int index, long size, Predicate<SignedCheckpoint> ours, boolean conceding) {
        for (Acceptance acceptance : acceptances) {
            if (acceptance.givesUp(index, size, ours, conceding)) {
                return true;
            }
        }
        return false;
    }

    /** Those whose named checkpoint isn't in the list. */
    List<Acceptance> unknown() {
        return acceptances.stream().filter(one -> !one.isKnown()).toList();
    }
}
