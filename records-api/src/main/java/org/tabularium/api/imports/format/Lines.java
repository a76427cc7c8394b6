package org.tabularium.api.imports.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;

/**
 * The lines of a text in UTF-8, ended by LF or CR LF, without the blank ones. In a CSV a line goes on until its last
 * quoted cell is closed, as RFC 4180 has it. It holds one line, of at most {@value #LONGEST} characters, and a buffer.
 */
final class Lines implements Closeable {

    /** The longest that a line may be, in UTF-16 characters. */
    static final int LONGEST = 1 << 20;

    /** What bytes that are no UTF-8 read as: a lone surrogate, which no well-formed text holds. */
    private static final char MALFORMED = '\uD800';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private final boolean csv;
    private final char[] buffer = new char[8_192];
    private int position;
    private int end;
    private long number = 1;

    Lines(InputStream in, boolean csv) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(MALFORMED));
        this.text = new InputStreamReader(in, decoder);
        this.csv = csv;
    }

    /**
     * A line.
     *
     * @param number the line of the file in which it begins, from 1
     * @param text   what it says, without its end
     */
    record Line(long number, String text) {

        /** Whether it holds bytes that are no UTF-8. */
        boolean isMalformed() {
            return text.indexOf(MALFORMED) >= 0;
        }

        /** What comes of it where it can't be read at all. */
        ImportRow faulty(String code, String detail) {
            return ImportRow.faulty(number, List.of(new Fault("", code, detail)));
        }
    }

    /**
     * The first line.
     *
     * @throws InvalidInput where there is none, or the file is no text
     */
    Line first() throws IOException {
        if (fill() && looksBinary()) {
            throw refused("not-utf-8", "The file is binary, or a text that is not in UTF-8.");
        }
        if (position < end && buffer[position] == BYTE_ORDER_MARK) {
            position++;
        }
        Line first = next();
        if (first == null) {
            throw refused("empty-file", "There is nothing in the file.");
        }
        return first;
    }

    private boolean looksBinary() {
        char begin = buffer[position];
        boolean control = Character.isISOControl(begin) && !Character.isWhitespace(begin);
        return control || begin == MALFORMED || new String(buffer, position, end - position).indexOf('\0') >= 0;
    }

    /** What is said of a file that can't be read at all. */
    static InvalidInput refused(String code, String detail) {
        return new InvalidInput(List.of(new Fault("", code, detail)));
    }

    /**
     * The next line that is not blank; null after the last one.
     *
     * @throws LineTooLong where it is too long, and with it all that follows
     */
    @Nullable
    Line next() throws IOException {
        Line line = any();
        while (line != null && line.text.isBlank()) {
            line = any();
        }
        return line;
    }

    private @Nullable Line any() throws IOException {
        long begin = number;
        StringBuilder line = new StringBuilder();
        CellPart part = CellPart.BEGIN;
        while (position < end || fill()) {
            char c = buffer[position++];
            number += c == '\n' ? 1 : 0;
            if (c == '\n' && part != CellPart.QUOTED) {
                return new Line(begin, withoutReturn(line));
            }
            if (line.length() == LONGEST) {
                throw new LineTooLong(begin, LONGEST);
            }
            line.append(c);
            part = csv ? part.then(c) : part;
        }
        return line.isEmpty() ? null : new Line(begin, withoutReturn(line));
    }

    private static String withoutReturn(StringBuilder line) {
        int length = line.length();
        return line.substring(0, length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length);
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, text.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Where in a cell of a CSV one stands: a quotation mark opens a cell only at its beginning. */
    private enum CellPart {

        BEGIN, PLAIN, QUOTED, QUOTE_IN_QUOTED;

        CellPart then(char c) {
            if (this == QUOTED) {
                return c == '"' ? QUOTE_IN_QUOTED : QUOTED;
            }
            if (c == '"' && this != PLAIN) {
                return QUOTED;
            }
            return c == ',' ? BEGIN : PLAIN;
        }
    }
}
