package org.tabularium.core.checkpoint;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by the JDK, with public keys also as their 32 bytes. */
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int PUBLIC_SIZE = 32;

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410 §4). */
    private static final byte[] X509_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    static PublicKey publicKey(byte[] raw) {
        byte[] encoded = Arrays.copyOf(X509_START, X509_START.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509_START.length, raw.length);
        return publicKeyOfX509(encoded);
    }

    static PublicKey publicKeyOfX509(byte[] encoded) {
        if (encoded.length != X509_START.length + PUBLIC_SIZE
                || !Arrays.equals(encoded, 0, X509_START.length, X509_START, 0, X509_START.length)) {
            throw new MalformedKey("Not a public Ed25519 key");
        }
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException malformed) {
            throw new MalformedKey("Not a public Ed25519 key", malformed);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    static PrivateKey privateKeyOfPkcs8(byte[] encoded) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException malformed) {
            throw new MalformedKey("Not a private Ed25519 key", malformed);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /** The 32 bytes of RFC 8032 §5.1.5. */
    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509_START.length, encoded.length);
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (InvalidKeyException malformed) {
            throw new MalformedKey("Not a private Ed25519 key", malformed);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException notEvenASignature) {
            return false;
        } catch (InvalidKeyException malformed) {
            throw new MalformedKey("Not a public Ed25519 key: no point of the curve", malformed);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("Every Java platform has Ed25519", cause);
    }
}
