package org.tabularium.core.checkpoint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.tabularium.core.merkle.Hash;

/**
 * What a log states of itself at one moment (C2SP tlog-checkpoint).
 *
 * @param origin which log it is: one line, not empty
 * @param size   how many entries it has
 * @param root   the root of the Merkle tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]*");

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || !NoteCharacters.areIn(origin)) {
            throw new MalformedNote("The origin of a checkpoint is one line, not empty, without control characters");
        }
        if (size < 0) {
            throw new MalformedNote("The size of a log is not negative: " + size);
        }
    }

    /**
     * The checkpoint in the text of a note. Lines after the third say nothing of the log and are left out, yet none may
     * be empty.
     */
    public static Checkpoint parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        int count = lines.size() - 1;
        if (count < 3 || lines.indexOf("") != count || !NoteCharacters.areIn(text)) {
            throw new MalformedNote("A checkpoint is three lines or more, none empty, each ended by a newline");
        }
        return new Checkpoint(lines.get(0), size(lines.get(1)), root(lines.get(2)));
    }

    /** Three lines, each ended by a newline: the origin, the size in decimal digits, the root in base64. */
    public String text() {
        return origin + "\n" + size + "\n" + CanonicalBase64.text(root.bytes()) + "\n";
    }

    private static long size(String line) {
        try {
            if (SIZE.matcher(line).matches()) {
                return Long.parseLong(line);
            }
        } catch (NumberFormatException tooLarge) {
            throw new MalformedNote("The second line of a checkpoint is below 2^63", tooLarge);
        }
        throw new MalformedNote("The second line of a checkpoint is a size: digits, no zero before them");
    }

    private static Hash root(String line) {
        try {
            return Hash.stored(CanonicalBase64.bytes(line));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNote("The third line of a checkpoint is 32 bytes in canonical base64", malformed);
        }
    }
}
