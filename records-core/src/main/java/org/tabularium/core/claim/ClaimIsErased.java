package org.tabularium.core.claim;

import org.tabularium.core.stream.StateConflict;
import org.tabularium.core.stream.StreamId;

/** The content of the claim has been erased, so nothing is left to be corrected, withdrawn or reinstated. */
public final class ClaimIsErased extends StateConflict {

    private static final long serialVersionUID = 1L;

    ClaimIsErased(StreamId stream) {
        super("claim-is-erased", "The content of the claim “" + stream.id() + "” is erased.");
    }
}
