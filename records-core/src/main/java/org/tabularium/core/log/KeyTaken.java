package org.tabularium.core.log;

import org.tabularium.core.stream.Refusal;

/** Another submission under the same key was faster; its receipt is the answer. */
final class KeyTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    KeyTaken() {
        super("key-taken", "A submission under this key has been recorded.");
    }
}
