package org.tabularium.core.time;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The digits of a year, month or day, where {@code X} is any digit. */
record Mask(String digits) {

    /** Fits every month and every day: what a date leaves out is as good as unspecified. */
    static final Mask ANY = new Mask("XX");

    boolean isNumber() {
        return digits.indexOf('X') < 0;
    }

    /** The number itself, where every digit is known. */
    int number() {
        return Integer.parseInt(digits);
    }

    /** Whether not one digit is known. */
    boolean isUnknown() {
        return digits.chars().allMatch(digit -> digit == 'X');
    }

    /** The numbers from low to high that fit, the least first. */
    IntStream ascending(int low, int high) {
        return completions(digit -> digit).filter(number -> number >= low && number <= high);
    }

    /** The numbers from low to high that fit, the greatest first. */
    IntStream descending(int low, int high) {
        return completions(digit -> 9 - digit).filter(number -> number >= low && number <= high);
    }

    private IntStream completions(IntUnaryOperator order) {
        IntStream numbers = IntStream.of(0);
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            numbers = numbers.flatMap(head -> choices(digit, order).map(last -> 10 * head + last));
        }
        return numbers;
    }

    private static IntStream choices(char digit, IntUnaryOperator order) {
        return digit == 'X' ? IntStream.range(0, 10).map(order) : IntStream.of(digit - '0');
    }
}
