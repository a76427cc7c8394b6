package org.tabularium.core.checkpoint;

import java.util.Base64;

/** Base64 (RFC 4648 §4) in the one spelling that each sequence of bytes has: padded, unused bits zero. */
final class CanonicalBase64 {

    private CanonicalBase64() {}

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes, or an {@link IllegalArgumentException} where the text is not what {@link #text} gives for them. */
    static byte[] bytes(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        // The decoder takes missing padding and stray bits: a signature would have several valid texts.
        if (!text(bytes).equals(text)) {
            throw new IllegalArgumentException("Not canonical base64");
        }
        return bytes;
    }
}
