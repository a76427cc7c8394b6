package org.tabularium.core.claim;

import org.tabularium.core.stream.StateConflict;
import org.tabularium.core.stream.StreamId;

/** The claim is not withdrawn, so it can't be reinstated. */
public final class ClaimIsCurrent extends StateConflict {

    private static final long serialVersionUID = 1L;

    ClaimIsCurrent(StreamId stream) {
        super("claim-is-current", "The claim “" + stream.id() + "” is not withdrawn.");
    }
}
