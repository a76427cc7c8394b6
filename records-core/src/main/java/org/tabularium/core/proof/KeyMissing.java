package org.tabularium.core.proof;

import java.nio.file.Path;

/** Checkpoints of this log were signed before, and the key that signed them is not where it should be. */
public final class KeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyMissing(Path file) {
        super(("Checkpoints of this log were signed by a key that is not at %s: copy it there from the backup, or from"
                + " another node of this archive.").formatted(file));
    }
}
