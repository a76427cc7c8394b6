package org.tabularium.core.time;

/** Reads what follows Y: a year of more than four digits, or one with an exponent, as {@code -17E7}. */
final class LongYear {

    // LocalDate takes the years -999999999 to 999999999.
    private static final int MOST_DIGITS = 9;

    private LongYear() {}

    static Span read(Cursor cursor) {
        int place = cursor.at();
        boolean negative = cursor.take("-");
        String digits = cursor.takeWhile(Cursor::isDigit);
        if (digits.isEmpty()) {
            throw cursor.unexpected("a digit");
        }
        if (digits.startsWith("0")) {
            throw cursor.refusal("a year after Y starts with a digit other than 0", place);
        }
        if (cursor.sees("X")) {
            throw cursor.refusal("a year after Y has no X, but may have significant digits", cursor.at());
        }
        int zeros = zeros(cursor, digits, place);
        if (digits.length() + zeros > MOST_DIGITS) {
            throw cursor.refusal("the year is out of range: years go from -999999999 to 999999999", place);
        }
        int year = Integer.parseInt(digits + "0".repeat(zeros));
        return SignificantDigits.read(cursor, negative ? -year : year);
    }

    private static int zeros(Cursor cursor, String digits, int place) {
        if (cursor.take("E")) {
            return PositiveNumber.read(cursor, "the exponent");
        }
        if (digits.length() < 5) {
            throw cursor.refusal("Y stands only before a year of more than four digits", place);
        }
        return 0;
    }
}
