package org.tabularium.core.time;

/** Reads a time, {@code hh:mm:ss}, and the zone that may follow it: {@code Z}, {@code +hh} or {@code +hh:mm}. */
final class TimeOfDay {

    private static final int MOST_SHIFT = 18 * 60;

    private TimeOfDay() {}

    static void read(Cursor cursor) {
        int place = cursor.at();
        int hour = twoDigits(cursor);
        int minute = twoDigitsAfterColon(cursor);
        int second = twoDigitsAfterColon(cursor);
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        if (!endOfDay && (hour > 23 || minute > 59 || second > 59)) {
            throw cursor.refusal("there is no such time of day", place);
        }
        if (!cursor.take("Z")) {
            shift(cursor);
        }
    }

    private static void shift(Cursor cursor) {
        int place = cursor.at();
        boolean west = cursor.take("-");
        if (!west && !cursor.take("+")) {
            return;
        }
        int hours = twoDigits(cursor);
        boolean hasMinutes = cursor.sees(":");
        int minutes = hasMinutes ? twoDigitsAfterColon(cursor) : 0;
        int shift = hours * 60 + minutes;
        // ISO 8601-1 has no negative shift of zero.
        if (minutes > 59 || shift > MOST_SHIFT || (west && shift == 0)) {
            throw cursor.refusal("there is no such shift from UTC", place);
        }
    }

    private static int twoDigitsAfterColon(Cursor cursor) {
        cursor.require(":", "':'");
        return twoDigits(cursor);
    }

    private static int twoDigits(Cursor cursor) {
        int tens = cursor.digit();
        return 10 * tens + cursor.digit();
    }
}
