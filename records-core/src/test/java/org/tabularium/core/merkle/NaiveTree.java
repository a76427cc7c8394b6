package org.tabularium.core.merkle;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree as RFC 9162 defines it, word by word, over D[from:to] of the given entries; nothing shared with ours. */
final class NaiveTree {

    private final List<byte[]> entries;

    // The definitions are recursive: without a memory, asking for all sizes would take hours.
    private final Map<Range, byte[]> known = new HashMap<>();

    private record Range(int from, int to) {}

    NaiveTree(List<byte[]> entries) {
        this.entries = entries;
    }

    Hash root(int size) {
        return Hash.stored(mth(0, size));
    }

    /** PATH(m, D[n]), §2.1.3.1. */
    List<Hash> path(int m, int n) {
        return hashes(path(m, 0, n));
    }

    /** PROOF(m, D[n]), §2.1.4.1. */
    List<Hash> proof(int m, int n) {
        return hashes(subproof(m, 0, n, true));
    }

    private byte[] mth(int from, int to) {
        byte[] hash = known.get(new Range(from, to));
        if (hash == null) {
            hash = computed(from, to);
            known.put(new Range(from, to), hash);
        }
        return hash;
    }

    private byte[] computed(int from, int to) {
        int n = to - from;
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return sha256(new byte[]{ 0x00 }, entries.get(from));
        }
        int k = largestPowerOfTwoBelow(n);
        return sha256(new byte[]{ 0x01 }, mth(from, from + k), mth(from + k, to));
    }

    private List<byte[]> path(int m, int from, int to) {
        int n = to - from;
        if (n == 1) {
            return List.of();
        }
        int k = largestPowerOfTwoBelow(n);
        return m < k
                ? with(path(m, from, from + k), mth(from + k, to))
                : with(path(m - k, from + k, to), mth(from, from + k));
    }

    private List<byte[]> subproof(int m, int from, int to, boolean b) {
        int n = to - from;
        if (m == n) {
            return b ? List.of() : List.of(mth(from, to));
        }
        int k = largestPowerOfTwoBelow(n);
        return m <= k
                ? with(subproof(m, from, from + k, b), mth(from + k, to))
                : with(subproof(m - k, from + k, to, false), mth(from, from + k));
    }

    private static int largestPowerOfTwoBelow(int n) {
        int k = 1;
        while (2 * k < n) {
            k = 2 * k;
        }
        return k;
    }

    private static List<byte[]> with(List<byte[]> list, byte[] last) {
        List<byte[]> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static List<Hash> hashes(List<byte[]> list) {
        return list.stream().map(Hash::stored).toList();
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
