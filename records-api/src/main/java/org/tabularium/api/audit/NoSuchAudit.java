package org.tabularium.api.audit;

import org.tabularium.core.stream.Refusal;

/** There is no audit with this id. */
final class NoSuchAudit extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAudit() {
        super("no-such-record", "There is no audit with this id.");
    }
}
