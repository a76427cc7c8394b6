package org.tabularium.api.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.tabularium.core.merkle.Hash;

/**
 * The key itself, which only its holder has: {@code tab_} and 256 random bits in base64url.
 *
 * @param text what the holder sends
 */
record Secret(String text) {

    private static final int BYTES = 32;

    static Secret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret("tab_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it. With 256 random bits in it, the hash needs neither salt nor slowness. */
    Hash hash() {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "tab_…";
    }
}
