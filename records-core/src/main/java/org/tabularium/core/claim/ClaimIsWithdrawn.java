package org.tabularium.core.claim;

import org.tabularium.core.stream.StateConflict;
import org.tabularium.core.stream.StreamId;

/** The claim is withdrawn, and must be reinstated before anything else is done with it. */
public final class ClaimIsWithdrawn extends StateConflict {

    private static final long serialVersionUID = 1L;

    ClaimIsWithdrawn(StreamId stream) {
        super("claim-is-withdrawn", "The claim “" + stream.id() + "” is withdrawn.");
    }
}
