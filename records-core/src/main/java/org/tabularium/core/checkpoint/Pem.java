package org.tabularium.core.checkpoint;

import java.security.KeyPair;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pair of Ed25519 keys as two blocks of PEM (RFC 7468): the private key in PKCS#8, then the public key. */
final class Pem {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final Pattern TWO_BLOCKS = Pattern.compile("\\s*" + block(PRIVATE, "([A-Za-z0-9+/=\\s]*+)")
            + "\\s*" + block(PUBLIC, "([A-Za-z0-9+/=\\s]*+)") + "\\s*");
    private static final Base64.Encoder LINES_OF_64 = Base64.getMimeEncoder(64, new byte[]{ '\n' });

    private Pem() {}

    static String text(KeyPair pair) {
        return block(PRIVATE, body(pair.getPrivate().getEncoded())) + "\n"
                + block(PUBLIC, body(pair.getPublic().getEncoded())) + "\n";
    }

    static KeyPair pair(String text) {
        Matcher blocks = TWO_BLOCKS.matcher(text);
        if (!blocks.matches()) {
            throw new MalformedKey("It is not a block of PEM with a private key and one with its public key");
        }
        return new KeyPair(Ed25519.publicKeyOfX509(bytes(blocks.group(2))),
                Ed25519.privateKeyOfPkcs8(bytes(blocks.group(1))));
    }

    private static String block(String label, String body) {
        return "-----BEGIN " + label + "-----" + body + "-----END " + label + "-----";
    }

    private static String body(byte[] bytes) {
        return "\n" + LINES_OF_64.encodeToString(bytes) + "\n";
    }

    private static byte[] bytes(String body) {
        try {
            return CanonicalBase64.bytes(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedKey("A block of PEM holds base64", malformed);
        }
    }
}
