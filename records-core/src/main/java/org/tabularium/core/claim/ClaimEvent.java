package org.tabularium.core.claim;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.BeginsRecord;
import org.tabularium.core.stream.StatesContent;
import org.tabularium.core.stream.StreamId;

/** The life of a claim. */
public sealed interface ClaimEvent extends ArchiveEvent {

    /** The claim's id. */
    String id();

    @Override
    default StreamId stream() {
        return StreamId.claim(id());
    }

    /**
     * A claim was recorded.
     *
     * @param importId the import that brought it; null for none
     */
    record ClaimRecorded(String id, ClaimContent claim,
            @JsonProperty("import") @Nullable String importId) implements ClaimEvent, BeginsRecord {

        /** By no import. */
        public ClaimRecorded(String id, ClaimContent claim) {
            this(id, claim, null);
        }

        @Override
        public ClaimContent content() {
            return claim;
        }
    }

    /**
     * A claim was corrected.
     *
     * @param kind   who or what was wrong
     * @param reason why
     * @param basis  the citations that the correction rests on
     * @param claim  the whole new content
     */
    record ClaimCorrected(String id, CorrectionKind kind, String reason, List<Citation> basis,
            ClaimContent claim) implements ClaimEvent, StatesContent {
        public ClaimCorrected {
            basis = List.copyOf(basis);
        }

        @Override
        public ClaimContent content() {
            return claim;
        }
    }

    /**
     * A claim was withdrawn; its revisions stay readable.
     *
     * @param importId the import whose reversal withdrew it; null for none
     */
    record ClaimWithdrawn(String id, CorrectionKind kind, String reason,
            @JsonProperty("import") @Nullable String importId) implements ClaimEvent {

        /** By no reversal. */
        public ClaimWithdrawn(String id, CorrectionKind kind, String reason) {
            this(id, kind, reason, null);
        }
    }

    /** A withdrawn claim stands again. */
    record ClaimReinstated(String id, String reason) implements ClaimEvent {}
}
