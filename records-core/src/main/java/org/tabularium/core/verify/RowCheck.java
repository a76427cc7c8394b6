package org.tabularium.core.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.Moments;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Checks of a row what needs no other row: its members, its payload against the hash, its entry against the leaf. */
final class RowCheck {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{0,99}\\.[1-9][0-9]{0,8}");
    private static final Pattern ACTOR = Pattern.compile("k-[0-9a-f]{8}");
    private static final int HASH_LENGTH = 2 * Hash.SIZE;

    /** Of another size it could take over the payload's first bytes, or give it some, and the hash would stay. */
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    private RowCheck() {}

    static Examined examine(LogRow row) {
        Instant recordedAt = moment(row.recordedAt());
        Hash leaf = Hash.leaf(row.entry().getBytes(UTF_8));
        String fault = recordedAt == null ? "the time of recording isn't in the form of the log" : fault(row, leaf);
        return new Examined(row, recordedAt == null ? 0 : Moments.micros(recordedAt), leaf, fault);
    }

    private static @Nullable String fault(LogRow row, Hash leaf) {
        if (!isStream(row.stream())) {
            return "the stream isn't well-formed";
        }
        if (row.revision() < 1) {
            return "the revision isn't 1 or more";
        }
        if (!TYPE.matcher(row.type()).matches()) {
            return "the type isn't well-formed";
        }
        if (!ACTOR.matcher(row.actor()).matches()) {
            return "the actor isn't well-formed";
        }
        if (row.payloadHash().length() != HASH_LENGTH || row.leafHash().length() != HASH_LENGTH) {
            return "a hash hasn't 32 bytes";
        }
        String content = contentFault(row);
        return content == null && !leaf.hex().equals(row.leafHash())
                ? "the stored leaf doesn't match the entry"
                : content;
    }

    private static @Nullable String contentFault(LogRow row) {
        String salt = row.salt();
        String payload = row.payload();
        if (salt == null || payload == null) {
            return salt == null && payload == null ? null : "of salt and payload only one is there";
        }
        if (!SALT.matcher(salt).matches()) {
            return "the salt hasn't 16 bytes";
        }
        byte[] text = payload.getBytes(UTF_8);
        // Half a surrogate pair would be hashed as a question mark.
        boolean hashed = new String(text, UTF_8).equals(payload)
                && Hash.of(HexFormat.of().parseHex(salt), text).hex().equals(row.payloadHash());
        return hashed ? null : "the payload doesn't match its hash";
    }

    private static @Nullable Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            return Moments.text(moment).equals(text) ? moment : null;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static boolean isStream(String text) {
        try {
            return StreamId.parse(text).toString().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
