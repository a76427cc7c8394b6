package org.tabularium.core.time;

/** Reads a whole text: a date, a date-time, an interval or a set. */
final class Expression {

    static final int LONGEST = 200;

    private Expression() {}

    static Span read(String text) {
        if (text.isEmpty()) {
            throw new InvalidEdtf("the text is empty");
        }
        if (text.length() > LONGEST) {
            throw new InvalidEdtf("the text is longer than " + LONGEST + " characters");
        }
        Cursor cursor = new Cursor(text);
        Span span = span(cursor, text.indexOf('/') >= 0);
        if (!cursor.atEnd()) {
            throw cursor.unexpected("the end");
        }
        return span;
    }

    private static Span span(Cursor cursor, boolean hasSlash) {
        if (cursor.sees("[") || cursor.sees("{")) {
            return DateSet.read(cursor);
        }
        return hasSlash ? Interval.read(cursor) : dateOrDateTime(cursor);
    }

    private static Span dateOrDateTime(Cursor cursor) {
        DateTerm date = DateReader.read(cursor);
        int time = cursor.at();
        if (cursor.take("T")) {
            if (!date.isPlainDay()) {
                throw cursor.refusal("a time of day needs a full date without X, ?, ~ and %", time);
            }
            TimeOfDay.read(cursor);
        }
        return date.span();
    }
}
