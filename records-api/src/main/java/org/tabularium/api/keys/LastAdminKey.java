package org.tabularium.api.keys;

import org.tabularium.core.stream.StateConflict;

/** No other valid key may administer the archive, so this one can't be revoked. */
final class LastAdminKey extends StateConflict {

    private static final long serialVersionUID = 1L;

    LastAdminKey() {
        super("last-admin-key", "No other valid key may administer the archive.");
    }
}
