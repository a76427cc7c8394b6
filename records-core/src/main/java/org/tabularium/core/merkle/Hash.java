package org.tabularium.core.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 hash: 32 bytes, compared by content. */
public final class Hash {

    /** Its size in bytes. */
    public static final int SIZE = 32;

    /** The root of the tree without leaves: SHA-256 over nothing, RFC 9162 §2.1.1. */
    public static final Hash EMPTY_TREE = of();

    // What keeps a node from being passed off as an entry.
    private static final byte[] LEAF_PREFIX = { 0 };
    private static final byte[] NODE_PREFIX = { 1 };

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A SHA-256 hash has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** The hash over the parts, one after the other. */
    public static Hash of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The hash of a leaf: SHA-256(0x00 ‖ entry), RFC 9162 §2.1.1. */
    public static Hash leaf(byte[] entry) {
        return of(LEAF_PREFIX, entry);
    }

    /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right), RFC 9162 §2.1.1. */
    public static Hash node(Hash left, Hash right) {
        return of(NODE_PREFIX, left.bytes, right.bytes);
    }

    /**
     * The hash that {@link #hex} has written.
     *
     * @throws IllegalArgumentException unless it is exactly 64 hexadecimal digits in lower case
     */
    public static Hash ofHex(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A SHA-256 hash is 64 hexadecimal digits in lower case");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** A hash that was stored. */
    public static Hash stored(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** The hash whose bytes stand in the array from the offset on. */
    static Hash at(byte[] source, int offset) {
        return new Hash(Arrays.copyOfRange(source, offset, offset + SIZE));
    }

    /** Writes its bytes into the array from the offset on. */
    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, SIZE);
    }

    /** Its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
