package org.tabularium.core.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.proof.GivenUp;
import org.tabularium.core.proof.Operation.OlderLogAccepted;

/** What the archive has given up when it went on from an older log, by its events and its lists of checkpoints. */
final class Given {

    private final List<RecordedEvent> operations;
    private final Predicate<SignedCheckpoint> ours;

    /** The largest size that is known to be given up by each event. */
    private final Map<RecordedEvent, Long> reach = new LinkedHashMap<>();

    Given(List<RecordedEvent> operations, Predicate<SignedCheckpoint> ours) {
        this.operations = operations;
        this.ours = ours;
        for (RecordedEvent operation : operations) {
            if (operation.event() instanceof OlderLogAccepted accepted) {
                reach.put(operation, SignedCheckpoint.parse(accepted.checkpoint()).checkpoint().size());
            }
        }
    }

    /** What stands of a list, which is in the order in which it was kept. */
    List<SignedCheckpoint> standing(List<SignedCheckpoint> kept) {
        GivenUp givenUp = new GivenUp(operations);
        kept.forEach(givenUp::take);
        List<SignedCheckpoint> standing = new ArrayList<>();
        for (int index = 0; index < kept.size(); index++) {
            long size = kept.get(index).checkpoint().size();
            Optional<RecordedEvent> end = givenUp.by(index, size, ours);
            end.ifPresent(event -> reach.merge(event, size, Math::max));
            if (end.isEmpty()) {
                standing.add(kept.get(index));
            }
        }
        return standing;
    }

    /** The event by which a checkpoint of the size was given up that the archive itself may not have kept. */
    Optional<RecordedEvent> by(long size) {
        return reach.entrySet().stream()
                .filter(event -> event.getKey().entry().position() < size && size <= event.getValue())
                .map(Map.Entry::getKey).findFirst();
    }
}
