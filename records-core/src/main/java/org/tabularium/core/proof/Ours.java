package org.tabularium.core.proof;

import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.tabularium.core.checkpoint.MalformedKey;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;

/**
 * Whether a checkpoint was signed by one archive's key, under whatever name: after a change of the name it says the
 * same. Any threads may ask.
 */
public final class Ours implements Predicate<SignedCheckpoint> {

    private final PublicKey key;
    private final Map<String, VerifierKey> byName = new ConcurrentHashMap<>();

    /** @param key the archive's public key */
    public Ours(PublicKey key) {
        this.key = key;
    }

    @Override
    public boolean test(SignedCheckpoint signed) {
        try {
            return byName.computeIfAbsent(signed.checkpoint().origin(), name -> new VerifierKey(name, key))
                    .verifies(signed.note());
        } catch (MalformedKey noNameOfAKey) {
            return false;
        }
    }
}
