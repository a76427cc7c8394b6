package org.tabularium.core.wiring;

import java.util.Map;

import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.log.EventTypes;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.Erasure.PayloadErased;

/** The name table: which event stands in the log under which name. A name is never changed and never used again. */
public final class StoredNames {

    /** All events that the archive knows. */
    public static final EventTypes TYPES = new EventTypes(Map.ofEntries(
            Map.entry("IncidentOpened.1", IncidentOpened.class),
            Map.entry("IncidentDescribed.1", IncidentDescribed.class),
            Map.entry("SourceRegistered.1", SourceRegistered.class),
            Map.entry("SourceDescribed.1", SourceDescribed.class),
            Map.entry("SourceRetracted.1", SourceRetracted.class),
            Map.entry("ClaimRecorded.1", ClaimRecorded.class),
            Map.entry("ClaimCorrected.1", ClaimCorrected.class),
            Map.entry("ClaimWithdrawn.1", ClaimWithdrawn.class),
            Map.entry("ClaimReinstated.1", ClaimReinstated.class),
            Map.entry("PayloadErased.1", PayloadErased.class),
            Map.entry("OlderLogAccepted.1", OlderLogAccepted.class)));

    private StoredNames() {}
}
