package org.tabularium.core.proof;

import java.security.PublicKey;
import java.util.function.Predicate;

import org.tabularium.core.checkpoint.MalformedKey;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;

/**
 * Whether a checkpoint was signed by this archive's key, under whatever name: after a change of the name it says the
 * same.
 */
record Ours(PublicKey key) implements Predicate<SignedCheckpoint> {

    @Override
    public boolean test(SignedCheckpoint signed) {
        try {
            return new VerifierKey(signed.checkpoint().origin(), key).verifies(signed.note());
        } catch (MalformedKey noNameOfAKey) {
            return false;
        }
    }
}
