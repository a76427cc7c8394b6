package org.tabularium.core.input;

import java.text.Normalizer;

/** The archive's rules for text: Unicode NFC, LF as the only line end, no control characters but TAB and LF. */
final class Text {

    private Text() {}

    /** The text in the form in which the archive keeps it. */
    static String normalized(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    /** Whether the text holds a lone surrogate or a control character other than TAB and LF. */
    static boolean isForbidden(String text) {
        // Every text that comes in is asked for it, so it is no stream.
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            int type = Character.getType(c);
            if (type == Character.SURROGATE || (type == Character.CONTROL && c != '\t' && c != '\n')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text holds nothing but white space, the no-break spaces of Unicode among it. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** The text with U+FFFD in place of each lone surrogate. */
    static String wellFormed(String text) {
        return text.codePoints().map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The length in Unicode code points, which is what limits count. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
