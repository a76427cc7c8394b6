package org.tabularium.core.verify;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.MalformedKey;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;

/** The keys that a checkpoint of the log may be signed by; any threads may ask. */
final class Keys {

    private final @Nullable PublicKey own;
    private final List<VerifierKey> given;
    private final Map<String, VerifierKey> ownByName = new ConcurrentHashMap<>();
    private final Set<VerifierKey> used = ConcurrentHashMap.newKeySet();

    /**
     * @param own   the archive's own, under whatever name it has signed; null where it isn't at hand
     * @param given those that the auditor has kept, each under its one name
     */
    Keys(@Nullable PublicKey own, List<VerifierKey> given) {
        this.own = own;
        this.given = given;
    }

    /** Whether one of them has signed the checkpoint. */
    boolean signed(SignedCheckpoint checkpoint) {
        boolean signed = false;
        for (VerifierKey key : given) {
            if (key.verifies(checkpoint.note())) {
                used.add(key);
                signed = true;
            }
        }
        return signed || (own != null && signedByOwn(own, checkpoint));
    }

    /** Those given that have signed none of the checkpoints asked for. */
    List<VerifierKey> unused() {
        return given.stream().filter(key -> !used.contains(key)).toList();
    }

    private boolean signedByOwn(PublicKey key, SignedCheckpoint checkpoint) {
        try {
            return ownByName.computeIfAbsent(checkpoint.checkpoint().origin(), name -> new VerifierKey(name, key))
                    .verifies(checkpoint.note());
        } catch (MalformedKey noNameOfAKey) {
            return false;
        }
    }
}
