package org.tabularium.core.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;

/** A private Ed25519 key under the name that it signs with, and the public key that belongs to it. */
public final class SigningKey {

    private static final String TRIAL = "Do these keys belong together?\n";

    private final VerifierKey verifier;
    private final PrivateKey key;

    /** The two keys of the pair belong together, else it is a {@link MalformedKey}. */
    public SigningKey(String name, KeyPair pair) {
        this.verifier = new VerifierKey(name, pair.getPublic());
        this.key = pair.getPrivate();
        if (!verifier.verifies(sign(TRIAL))) {
            throw new MalformedKey("The public key does not belong to the private key");
        }
    }

    /** The text, which ends with a newline, with one signature. */
    public SignedNote sign(String text) {
        byte[] signature = Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(NoteSignature.of(verifier.name(), verifier.id(), signature)));
    }

    /** The checkpoint with one signature. */
    public SignedCheckpoint sign(Checkpoint checkpoint) {
        return new SignedCheckpoint(checkpoint, sign(checkpoint.text()));
    }

    /** What others check its signatures with. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Its public half only. */
    @Override
    public String toString() {
        return "the private key of " + verifier;
    }
}
