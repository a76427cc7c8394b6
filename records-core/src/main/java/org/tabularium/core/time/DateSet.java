package org.tabularium.core.time;

/**
 * Reads a set, {@code [one of]} or <code>{all of}</code>: dates and ranges ({@code 1670..1672}) with commas between,
 * the first of which may be open to the past and the last to the future. Both kinds span the same days.
 */
final class DateSet {

    private final Cursor cursor;
    private final String close;

    private DateSet(Cursor cursor, String close) {
        this.cursor = cursor;
        this.close = close;
    }

    static Span read(Cursor cursor) {
        if (cursor.take("[")) {
            return new DateSet(cursor, "]").members();
        }
        cursor.require("{", "'[' or '{'");
        return new DateSet(cursor, "}").members();
    }

    private Span members() {
        Span span = cursor.take("..") ? Span.UNBOUNDED.until(DateReader.read(cursor).span()) : member();
        while (cursor.take(",")) {
            span = span.and(member());
        }
        cursor.require(close, "',' or '" + close + "'");
        return span;
    }

    private Span member() {
        DateTerm first = DateReader.read(cursor);
        if (!cursor.take("..")) {
            return first.span();
        }
        if (cursor.sees(close)) {
            return first.span().until(Span.UNBOUNDED);
        }
        int place = cursor.at();
        DateTerm last = DateReader.read(cursor);
        if (first.unit() != last.unit()) {
            throw cursor.refusal("both ends of a range have to be years, or months, or days, or parts of a year",
                    place);
        }
        if (first.span().isWhollyAfter(last.span())) {
            throw cursor.refusal("the range ends before it starts", place);
        }
        return first.span().until(last.span());
    }
}
