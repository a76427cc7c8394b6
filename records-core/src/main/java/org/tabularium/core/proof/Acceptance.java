package org.tabularium.core.proof;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.proof.Operation.OlderLogAccepted;

/** One {@link OlderLogAccepted} as one list of kept checkpoints bears it out. */
final class Acceptance {

    private final RecordedEvent event;
    private final SignedCheckpoint named;
    private int lastNamed = -1;
    private @Nullable SignedCheckpoint after;
    private @Nullable Boolean borneOut;

    Acceptance(RecordedEvent event, OlderLogAccepted accepted) {
        this.event = event;
        this.named = SignedCheckpoint.parse(accepted.checkpoint());
    }

    RecordedEvent event() {
        return event;
    }

    SignedCheckpoint named() {
        return named;
    }

    /** Whether the list holds the checkpoint that the event names. */
    boolean isKnown() {
        return lastNamed >= 0;
    }

    void take(int index, SignedCheckpoint one) {
        if (one.equals(named)) {
            lastNamed = index;
            after = null;
        } else if (isKnown() && one.checkpoint().size() > position()) {
            after = one;
        }
    }

    /**
     * Whether it gives up a checkpoint of the list.
     *
     * @param ours      whether this archive's key has signed a checkpoint
     * @param conceding whether to believe the event alone, because the operator says so
     */
    boolean givesUp(int index, long size, Predicate<SignedCheckpoint> ours, boolean conceding) {
        if (size <= position()) {
            return false;
        }
        return isKnown()
                ? index <= lastNamed && (conceding || isBorneOut(ours))
                : conceding && isBorneOut(ours);
    }

    /**
     * Whoever can write to the log could make such an event, but not what only the archive itself signs and keeps after
     * the named checkpoint: a first one of the log that has gone on. Where the list doesn't know the named one, that
     * must at least be the archive's.
     */
    private boolean isBorneOut(Predicate<SignedCheckpoint> ours) {
        Boolean known = borneOut;
        if (known == null) {
            SignedCheckpoint witness = isKnown() ? after : named;
            known = witness != null && ours.test(witness);
            borneOut = known;
        }
        return known;
    }

    private long position() {
        return event.entry().position();
    }
}
