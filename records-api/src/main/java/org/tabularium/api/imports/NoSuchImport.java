package org.tabularium.api.imports;

import org.tabularium.core.stream.Refusal;

/** There is no import with this id. */
final class NoSuchImport extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchImport() {
        super("no-such-record", "There is no import with this id.");
    }
}
