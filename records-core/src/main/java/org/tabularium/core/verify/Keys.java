package org.tabularium.core.verify;

import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.proof.Ours;

/** The keys that a checkpoint of the log may be signed by; any threads may ask. */
final class Keys {

    private final @Nullable Ours own;
    private final List<VerifierKey> given;
    private final Set<VerifierKey> used = ConcurrentHashMap.newKeySet();

    /**
     * @param own   the archive's own, under whatever name it has signed; null where it isn't at hand
     * @param given those that the auditor has kept, each under its one name
     */
    Keys(@Nullable PublicKey own, List<VerifierKey> given) {
        this.own = own == null ? null : new Ours(own);
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
        return signed || (own != null && own.test(checkpoint));
    }

    /** Those given that have signed none of the checkpoints asked for. */
    List<VerifierKey> unused() {
        return given.stream().filter(key -> !used.contains(key)).toList();
    }
}
