package org.tabularium.core.time;

import java.util.Optional;

import org.tabularium.core.time.DateTerm.Unit;

/**
 * Reads one date: a year, a month, a day or a part of a year. Any digit may be an X; a qualifier may stand to the left
 * and to the right of each part.
 */
final class DateReader {

    private static final String QUALIFIERS = "?~%";

    private final Cursor cursor;
    private final int start;

    private DateReader(Cursor cursor) {
        this.cursor = cursor;
        this.start = cursor.at();
    }

    static DateTerm read(Cursor cursor) {
        return new DateReader(cursor).date();
    }

    private DateTerm date() {
        qualifier();
        if (cursor.take("Y")) {
            return yearAlone(LongYear.read(cursor));
        }
        int place = cursor.at();
        boolean negative = cursor.take("-");
        Mask digits = part(4, "a year has four digits");
        MaskedYear year = new MaskedYear(negative, digits);
        if (year.isNegativeZero()) {
            throw cursor.refusal("there is no year -0000; the year before 0001 is 0000", place);
        }
        if (cursor.sees("S") && digits.isNumber()) {
            return yearAlone(SignificantDigits.read(cursor, year.number()));
        }
        qualifier();
        return cursor.take("-") ? monthOrDay(year) : term(days(year, Mask.ANY, Mask.ANY), Unit.YEAR);
    }

    private DateTerm yearAlone(Span span) {
        qualifier();
        return term(span, Unit.YEAR);
    }

    private DateTerm monthOrDay(MaskedYear year) {
        qualifier();
        int place = cursor.at();
        Mask month = part(2, "a month has two digits");
        qualifier();
        Optional<PartOfYear> partOfYear = PartOfYear.numbered(month);
        if (partOfYear.isPresent()) {
            if (cursor.sees("-")) {
                throw cursor.refusal("a season or part of a year has no days", cursor.at());
            }
            return term(partOfYear.get().in(year), Unit.PART_OF_YEAR);
        }
        if (month.ascending(1, 12).findAny().isEmpty()) {
            throw cursor.refusal("there is no month " + month.digits(), place);
        }
        return cursor.take("-") ? day(year, month) : term(days(year, month, Mask.ANY), Unit.MONTH);
    }

    private DateTerm day(MaskedYear year, Mask month) {
        qualifier();
        int place = cursor.at();
        Mask day = part(2, "a day has two digits");
        if (day.ascending(1, 31).findAny().isEmpty()) {
            throw cursor.refusal("there is no day " + day.digits(), place);
        }
        qualifier();
        return term(days(year, month, day), Unit.DAY);
    }

    private Mask part(int length, String rule) {
        int place = cursor.at();
        String digits = cursor.takeWhile(character -> Cursor.isDigit(character) || character == 'X');
        if (digits.isEmpty() || (digits.length() < length && cursor.sees(Character::isLetter))) {
            throw cursor.unexpected("a digit");
        }
        if (digits.length() != length) {
            throw cursor.refusal(rule + ", here are " + digits.length(), place);
        }
        return new Mask(digits);
    }

    private void qualifier() {
        if (cursor.sees(DateReader::isQualifier)) {
            cursor.takeOne();
            if (cursor.sees(DateReader::isQualifier)) {
                throw cursor.refusal("only one of ?, ~ and % can stand here", cursor.at());
            }
        }
    }

    private Span days(MaskedYear year, Mask month, Mask day) {
        return new MaskedDate(year, month, day).span().orElseThrow(
                () -> cursor.refusal("no day of the calendar is " + cursor.since(start), start));
    }

    private DateTerm term(Span span, Unit unit) {
        return new DateTerm(span, unit, cursor.since(start).chars().allMatch(c -> Cursor.isDigit(c) || c == '-'));
    }

    private static boolean isQualifier(int character) {
        return QUALIFIERS.indexOf(character) >= 0;
    }
}
