package org.tabularium.projections.history;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;

/**
 * Why something was changed.
 *
 * @param kind   who or what was wrong, as a code
 * @param reason why, in words
 * @param basis  the citations that it rests on, as JSON
 */
record Grounds(@Nullable String kind, @Nullable String reason, @Nullable String basis) {

    private static final Grounds NONE = new Grounds(null, null, null);

    static Grounds of(ArchiveEvent event) {
        return switch (event) {
            case IncidentDescribed described -> because(described.reason());
            case SourceDescribed described -> because(described.reason());
            case SourceRetracted retracted -> because(retracted.reason());
            case ClaimCorrected corrected -> new Grounds(corrected.kind().name(), corrected.reason(),
                    Json.text(corrected.basis()));
            case ClaimWithdrawn withdrawn -> new Grounds(withdrawn.kind().name(), withdrawn.reason(), null);
            case ClaimReinstated reinstated -> because(reinstated.reason());
            default -> NONE;
        };
    }

    private static Grounds because(String reason) {
        return new Grounds(null, reason, null);
    }
}
