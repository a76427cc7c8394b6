package org.tabularium.core.time;

/** Reads an interval: two dates with a slash between, of which each may be open ({@code ..}) or unknown (empty). */
final class Interval {

    private Interval() {}

    static Span read(Cursor cursor) {
        Span start = end(cursor);
        cursor.require("/", "'/'");
        int endPlace = cursor.at();
        Span end = end(cursor);
        if (start.isWhollyAfter(end)) {
            throw cursor.refusal("the interval ends before it starts", endPlace);
        }
        return start.until(end);
    }

    private static Span end(Cursor cursor) {
        if (cursor.take("..") || cursor.atEnd() || cursor.sees("/")) {
            return Span.UNBOUNDED;
        }
        Span span = DateReader.read(cursor).span();
        if (cursor.sees("T")) {
            throw cursor.refusal("an interval has no time of day", cursor.at());
        }
        return span;
    }
}
