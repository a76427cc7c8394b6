package org.tabularium.core.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.core.merkle.Hash;

/**
 * A public Ed25519 key under the name that it signs with. As a text it is {@code name+id+key}: the id in eight
 * hexadecimal digits of lower case, the key as base64(0x01 ‖ its 32 bytes).
 *
 * @param name without spaces and plus
 * @param key  the public key
 */
public record VerifierKey(String name, PublicKey key) {

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]*)");
    private static final byte ED25519_TYPE = 1;

    public VerifierKey {
        NoteCharacters.checkedName(name);
        // Only a use shows whether it is an Ed25519 key and a point of the curve.
        Ed25519.verifies(key, new byte[0], new byte[64]);
    }

    /** The key written so; a {@link MalformedKey} where the text is not exactly its form or the id not its own. */
    public static VerifierKey parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new MalformedKey("A verifier key is name+id+key");
        }
        VerifierKey parsed = new VerifierKey(parts.group(1), Ed25519.publicKey(rawKey(parts.group(3))));
        if (!parsed.toString().equals(text)) {
            throw new MalformedKey("The id of a verifier key is that of its name and key");
        }
        return parsed;
    }

    private static byte[] rawKey(String base64) {
        try {
            byte[] typed = CanonicalBase64.bytes(base64);
            if (typed.length > 0 && typed[0] == ED25519_TYPE) {
                return Arrays.copyOfRange(typed, 1, typed.length);
            }
        } catch (IllegalArgumentException malformed) {
            throw new MalformedKey("The last part of a verifier key is canonical base64", malformed);
        }
        throw new MalformedKey("A verifier key is of the type 0x01, Ed25519");
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), in big-endian order. */
    public int id() {
        return ByteBuffer.wrap(Hash.of(name.getBytes(StandardCharsets.UTF_8), new byte[]{ '\n' }, typedKey()).bytes())
                .getInt();
    }

    /** Whether this key has signed the note, and every signature in it under this name and id is right. */
    public boolean verifies(SignedNote note) {
        int id = id();
        List<NoteSignature> mine = note.signatures().stream()
                .filter(signature -> signature.keyId() == id && signature.name().equals(name)).toList();
        byte[] signed = note.signedBytes();
        return !mine.isEmpty()
                && mine.stream().allMatch(signature -> Ed25519.verifies(key, signed, signature.signature()));
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + CanonicalBase64.text(typedKey());
    }

    private byte[] typedKey() {
        byte[] raw = Ed25519.raw(key);
        return ByteBuffer.allocate(1 + raw.length).put(ED25519_TYPE).put(raw).array();
    }
}
