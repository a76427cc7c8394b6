package org.tabularium.core.log;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.tabularium.core.merkle.Hash;

/** 16 random bytes hashed before a payload, so that nobody can guess an erased payload from its hash. */
final class Salt {

    private static final int SIZE = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    static Salt random() {
        byte[] bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** The payload hash: SHA-256(salt ‖ payload in UTF-8). */
    Hash hashOf(String payload) {
        return Hash.of(bytes, payload.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
