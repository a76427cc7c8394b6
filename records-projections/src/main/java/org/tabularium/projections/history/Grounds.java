package org.tabularium.projections.history;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.BeginsRecord;
import org.tabularium.core.stream.Erasure.PayloadErased;

/**
 * Why something was changed, and what brought it.
 *
 * @param kind           who or what was wrong, as a code
 * @param reason         why, in words
 * @param basis          the citations that it rests on, as JSON
 * @param legalBasis     the law that asked for an erasure
 * @param erasedRevision the revision whose payload was erased
 * @param importId       the import that recorded it, or whose reversal withdrew it
 */
record Grounds(@Nullable String kind, @Nullable String reason, @Nullable String basis, @Nullable String legalBasis,
        @Nullable Integer erasedRevision, @Nullable String importId) {

    static Grounds of(ArchiveEvent event) {
        return switch (event) {
            case BeginsRecord first -> broughtBy(first.importId());
            case IncidentDescribed described -> because(described.reason());
            case SourceDescribed described -> because(described.reason());
            case SourceRetracted retracted -> because(retracted.reason());
            case ClaimCorrected corrected -> new Grounds(corrected.kind().name(), corrected.reason(),
                    Json.text(corrected.basis()), null, null, null);
            case ClaimWithdrawn withdrawn -> new Grounds(withdrawn.kind().name(), withdrawn.reason(), null,
                    null, null, withdrawn.importId());
            case ClaimReinstated reinstated -> because(reinstated.reason());
            case PayloadErased erasure -> new Grounds(null, erasure.reason(), null, erasure.legalBasis(),
                    erasure.revision(), null);
            default -> broughtBy(null);
        };
    }

    private static Grounds broughtBy(@Nullable String importId) {
        return new Grounds(null, null, null, null, null, importId);
    }

    private static Grounds because(String reason) {
        return new Grounds(null, reason, null, null, null, null);
    }

    static Grounds read(ResultSet row) throws SQLException {
        return new Grounds(row.getString("kind"), row.getString("reason"), row.getString("basis"),
                row.getString("legal_basis"), row.getObject("erased_revision", Integer.class),
                row.getString("import_id"));
    }
}
