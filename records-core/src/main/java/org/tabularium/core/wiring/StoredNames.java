package org.tabularium.core.wiring;

import java.util.Map;

import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.log.EventTypes;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;

/** The name table: which event stands in the log under which name. A name is never changed and never used again. */
public final class StoredNames {

    /** All events that the archive knows. */
    public static final EventTypes TYPES = new EventTypes(Map.of(
            "IncidentOpened.1", IncidentOpened.class,
            "IncidentDescribed.1", IncidentDescribed.class,
            "SourceRegistered.1", SourceRegistered.class,
            "SourceDescribed.1", SourceDescribed.class,
            "SourceRetracted.1", SourceRetracted.class,
            "ClaimRecorded.1", ClaimRecorded.class,
            "ClaimCorrected.1", ClaimCorrected.class,
            "ClaimWithdrawn.1", ClaimWithdrawn.class,
            "ClaimReinstated.1", ClaimReinstated.class));

    private StoredNames() {}
}
