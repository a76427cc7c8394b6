package org.tabularium.core.time;

/** Reads a whole number from 1. What has more than nine digits counts as 999,999,999: it is too great anyway. */
final class PositiveNumber {

    private PositiveNumber() {}

    static int read(Cursor cursor, String what) {
        int place = cursor.at();
        String digits = cursor.takeWhile(Cursor::isDigit);
        if (digits.isEmpty()) {
            throw cursor.unexpected("a digit");
        }
        int number = digits.length() > 9 ? 999_999_999 : Integer.parseInt(digits);
        if (number == 0) {
            throw cursor.refusal(what + " has to be 1 or more", place);
        }
        return number;
    }
}
