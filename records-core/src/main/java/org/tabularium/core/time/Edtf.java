package org.tabularium.core.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date, date-time, interval or set of dates in EDTF, the Extended Date/Time Format of the Library of Congress
 * (4 February 2019, the profile of ISO 8601-2), levels 0, 1 and 2. The calendar is the proleptic Gregorian one with a
 * year 0000. A value keeps its text to the letter; two values are equal if their texts are.
 *
 * <p>
 * {@link #earliest()} and {@link #latest()} are the outermost days that the text allows:
 * <ul>
 * <li>an unspecified digit {@code X} stands for every digit that gives a day of the calendar; a text that no such digit
 * completes, as {@code 1985-02-3X}, is refused. {@code X} does not stand in the number of a season;</li>
 * <li>a year of which no digit is known ({@code XXXX-02-26}) gives no bound on either side;</li>
 * <li>the qualifiers {@code ?}, {@code ~} and {@code %} say how sure a date is, and never widen it;</li>
 * <li>significant digits, counted from the first digit that is not zero, give the range that they leave open:
 * {@code 1950S2} is 1900 to 1999;</li>
 * <li>an open ({@code ..}) or unknown (empty) end of an interval has no bound. An interval is refused if its end cannot
 * but lie before its start;</li>
 * <li>a set reaches from the first day of its earliest member to the last day of its latest one;</li>
 * <li>a date-time counts as its day as written, whatever its zone. 24:00:00 is the end of the day it is written with;
 * seconds go to 59, and shifts from UTC to 18 hours.</li>
 * </ul>
 *
 * <p>
 * Seasons are those of meteorology, named after the year in which they begin. The numbers 21–24, independent of
 * location, and 25–28, northern: spring is March to May, summer June to August, autumn September to November, winter
 * December to February of the next year. The numbers 29–32, southern: spring is September to November, summer December
 * to February of the next year, autumn March to May, winter June to August. 33–36 are quarters, 37–39 thirds and 40–41
 * halves of the calendar year. Seasons and parts of a year may be ends of an interval and members of a set.
 */
public final class Edtf {

    private static final KnownDates KNOWN = new KnownDates();

    private final String text;
    private final Span span;

    private Edtf(String text, Span span) {
        this.text = text;
        this.span = span;
    }

    /**
     * Reads a text of at most 200 characters.
     *
     * @throws InvalidEdtf
     *             if the text is not EDTF, names a day that the calendar does not have, ends before it starts, or has a
     *             year outside ±999,999,999
     */
    public static Edtf parse(String text) throws InvalidEdtf {
        Edtf known = KNOWN.find(text);
        if (known != null) {
            return known;
        }
        try {
            return KNOWN.keep(new Edtf(text, Expression.read(text)));
        } catch (InvalidEdtf refusal) {
            throw refusal.withHint(Spelling.hintFor(text));
        }
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** The first day that the text allows, or null if it sets no lower bound. */
    public @Nullable LocalDate earliest() {
        return span.earliest();
    }

    /** The last day that the text allows, or null if it sets no upper bound. */
    public @Nullable LocalDate latest() {
        return span.latest();
    }

    /**
     * How well the date is known, on the scale {@code date_prec} of the Uppsala Conflict Data Program, by the number of
     * days from {@link #earliest()} to {@link #latest()}: 1 one day, 2 two to six days, 3 a week, 4 eight to 31 days,
     * 5 more, or without a bound.
     */
    public int datePrecision() {
        return span.datePrecision();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
