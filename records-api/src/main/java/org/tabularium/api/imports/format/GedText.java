package org.tabularium.api.imports.format;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.ObjectInput;

/** Texts of the data set, which were typed by hand and have no bounds. */
final class GedText {

    private static final String ELLIPSIS = "…";

    private GedText() {}

    /** The cell as one line: white space and control characters between words are one space, and none around them. */
    static String oneLine(String cell) {
        StringBuilder line = new StringBuilder(cell.length());
        boolean gap = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = true;
            } else {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The cell of a text, or none. */
    static @Nullable String of(ObjectInput row, String column) {
        return row.optionalText(column, Integer.MAX_VALUE);
    }

    /** The text with at most so many characters, an ellipsis in place of what is more. */
    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - ELLIPSIS.length())).stripTrailing() + ELLIPSIS;
    }
}
