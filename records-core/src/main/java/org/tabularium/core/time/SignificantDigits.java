package org.tabularium.core.time;

/** Reads the number of significant digits that may follow a year, as {@code S2} in {@code 1950S2}. */
final class SignificantDigits {

    private SignificantDigits() {}

    /** The years that share the significant digits with the given one; only that year if no S follows. */
    static Span read(Cursor cursor, int year) {
        if (!cursor.take("S")) {
            return Span.ofYears(year, year);
        }
        int place = cursor.at();
        int significant = PositiveNumber.read(cursor, "the number of significant digits");
        int magnitude = Math.abs(year);
        int digits = Integer.toString(magnitude).length();
        if (significant > digits) {
            throw cursor.refusal("the year has no more than " + digits + " significant digits", place);
        }
        int size = Integer.parseInt("1" + "0".repeat(digits - significant));
        int least = magnitude - magnitude % size;
        int greatest = least + size - 1;
        return year < 0 ? Span.ofYears(-greatest, -least) : Span.ofYears(least, greatest);
    }
}
