package org.tabularium.core.verify;

import java.util.List;

import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;

/**
 * What an auditor has kept outside the archive and holds it against.
 *
 * @param checkpoints checkpoints that the archive once gave out
 * @param keys        keys that it may sign with
 */
public record Outside(List<Witness> checkpoints, List<VerifierKey> keys) {

    /** Nothing. */
    public static final Outside NOTHING = new Outside(List.of(), List.of());

    public Outside {
        checkpoints = List.copyOf(checkpoints);
        keys = List.copyOf(keys);
    }

    /**
     * A checkpoint and where it was found.
     *
     * @param where such as the name of a file, for people
     */
    public record Witness(SignedCheckpoint signed, String where) {

        long size() {
            return signed.checkpoint().size();
        }

        @Override
        public String toString() {
            return "the checkpoint of size " + size() + " (" + where + ")";
        }
    }
}
