package org.tabularium.core.proof;

import java.nio.file.Path;

/** Checkpoints of this log were signed before, and the key that signed them is not where it should be. */
public final class KeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String CURE = " Copy the key there from the backup, or from another node of this archive;"
            + " where it is lost, go on under another name, by tabularium.origin.";

    private KeyMissing(String message) {
        super(message);
    }

    static KeyMissing at(Path file) {
        return new KeyMissing("Checkpoints of this log were signed by a key that is not at " + file + "." + CURE);
    }

    static KeyMissing otherThan(Path file) {
        return new KeyMissing(
                "Checkpoints of this log were signed by another key than the one at " + file + "." + CURE);
    }
}
