package org.tabularium.core.log;

import org.tabularium.core.stream.Refusal;

/** The submission key was used before, for another request. */
public final class KeyUsedOtherwise extends Refusal {

    private static final long serialVersionUID = 1L;

    KeyUsedOtherwise() {
        super("key-used-otherwise", "This idempotency key was used before, for another request.");
    }
}
