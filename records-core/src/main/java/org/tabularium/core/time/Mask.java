package org.tabularium.core.time;

import java.util.stream.IntStream;

/** The digits of a year, month or day, where {@code X} is any digit. */
record Mask(String digits) {

    /** Fits every month and every day: what a date leaves out is as good as unspecified. */
    static final Mask ANY = new Mask("XX");

    boolean isNumber() {
        return digits.indexOf('X') < 0;
    }

    /** Whether not one digit is known. */
    boolean isUnknown() {
        return digits.chars().allMatch(digit -> digit == 'X');
    }

    /** The numbers from low to high that fit, the least first. */
    IntStream ascending(int low, int high) {
        return IntStream.rangeClosed(Math.max(low, least()), Math.min(high, greatest())).filter(this::fits);
    }

    /** The numbers from low to high that fit, the greatest first. */
    IntStream descending(int low, int high) {
        int first = Math.max(low, least());
        int last = Math.min(high, greatest());
        return IntStream.rangeClosed(first, last).map(number -> last - (number - first)).filter(this::fits);
    }

    int least() {
        return Integer.parseInt(digits.replace('X', '0'));
    }

    int greatest() {
        return Integer.parseInt(digits.replace('X', '9'));
    }

    private boolean fits(int number) {
        int rest = number;
        for (int i = digits.length() - 1; i >= 0; i--) {
            if (digits.charAt(i) != 'X' && digits.charAt(i) - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }
}
