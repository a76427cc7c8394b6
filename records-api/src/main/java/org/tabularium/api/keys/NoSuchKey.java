package org.tabularium.api.keys;

import org.tabularium.core.stream.Refusal;

/** There is no API key with this id. */
final class NoSuchKey extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchKey() {
        super("no-such-record", "There is no API key with this id.");
    }
}
