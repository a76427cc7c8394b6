package org.tabularium.core.checkpoint;

/** Which characters a signed note may hold, and which the name of a key in it (C2SP signed-note, Format). */
final class NoteCharacters {

    private NoteCharacters() {}

    /** Whether it can be UTF-8 and has no control character below U+0020, a newline aside. */
    static boolean areIn(String text) {
        int c;
        // A loop and no stream: whole files of several 100,000 notes pass through it.
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if ((c < 0x20 && c != '\n') || isLoneSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    static String checkedName(String name) {
        if (name.isEmpty() || !areIn(name) || name.codePoints().anyMatch(c -> c == '+' || isSpace(c))) {
            throw new MalformedKey("The name of a key is not empty and has no space, plus or control character");
        }
        return name;
    }

    /** One that has no other beside it, and would be signed as a question mark. */
    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The Unicode property White_Space, of which Java's own two questions each miss a part. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
