package org.tabularium.core.claim;

import java.util.List;

import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.StreamId;

/** The life of a claim. */
public sealed interface ClaimEvent extends ArchiveEvent {

    /** The claim's id. */
    String id();

    @Override
    default StreamId stream() {
        return StreamId.claim(id());
    }

    /** A claim was recorded. */
    record ClaimRecorded(String id, ClaimContent claim) implements ClaimEvent {}

    /**
     * A claim was corrected.
     *
     * @param kind   who or what was wrong
     * @param reason why
     * @param basis  the citations that the correction rests on
     * @param claim  the whole new content
     */
    record ClaimCorrected(String id, CorrectionKind kind, String reason, List<Citation> basis,
            ClaimContent claim) implements ClaimEvent {
        public ClaimCorrected {
            basis = List.copyOf(basis);
        }
    }

    /** A claim was withdrawn; its revisions stay readable. */
    record ClaimWithdrawn(String id, CorrectionKind kind, String reason) implements ClaimEvent {}

    /** A withdrawn claim stands again. */
    record ClaimReinstated(String id, String reason) implements ClaimEvent {}
}
