package org.tabularium.core.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A text and signatures under it, as C2SP signed-note writes them. Nothing in it may be believed before a
 * {@link VerifierKey} has verified it.
 *
 * @param text       what is signed; it ends with a newline
 * @param signatures one to 100, in the order of their lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The most bytes that a note has in UTF-8, signatures included. */
    public static final int MAX_SIZE = 1 << 20;

    private static final int MAX_SIGNATURES = 100;
    private static final String BLANK_LINE = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new MalformedNote("The text of a note ends with a newline");
        }
        if (!NoteCharacters.areIn(text)) {
            throw new MalformedNote("A note is UTF-8 and has no control character other than newline");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedNote("A note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
        if (written(text, signatures).getBytes(StandardCharsets.UTF_8).length > MAX_SIZE) {
            throw tooLong();
        }
    }

    /** The note written so, down to the last newline; a {@link MalformedNote} where it is not exactly a note. */
    public static SignedNote parse(String note) {
        if (note.length() > MAX_SIZE) {
            throw tooLong();
        }
        // The text may hold empty lines itself, so it is the last one that counts.
        int blank = note.lastIndexOf(BLANK_LINE);
        int signatures = blank + BLANK_LINE.length();
        if (blank < 0 || signatures == note.length() || !note.endsWith("\n")) {
            throw new MalformedNote("A note is a text, an empty line and signature lines, each ended by a newline");
        }
        return new SignedNote(note.substring(0, blank + 1),
                Arrays.stream(note.substring(signatures, note.length() - 1).split("\n", -1))
                        .map(NoteSignature::parse).toList());
    }

    byte[] signedBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The exact note, ended by a newline. */
    @Override
    public String toString() {
        return written(text, signatures);
    }

    private static String written(String text, List<NoteSignature> signatures) {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    private static MalformedNote tooLong() {
        return new MalformedNote("A note has at most " + MAX_SIZE + " bytes");
    }
}
