package org.tabularium.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds for any date, tried on many that a seeded generator gives. */
class EdtfPropertiesTest {

    private static final int TRIES = 5_000;

    private final Random random = new Random(19850412);

    @Test
    void aFullDateIsItsOwnFirstAndLastDay() {
        for (int i = 0; i < TRIES; i++) {
            LocalDate day = anyDay();

            Edtf date = Edtf.parse(day.toString());

            assertThat(date.earliest()).isEqualTo(day);
            assertThat(date.latest()).isEqualTo(day);
            assertThat(date.datePrecision()).isEqualTo(1);
        }
    }

    @Test
    void qualifiersDoNotMoveTheBounds() {
        for (int i = 0; i < TRIES; i++) {
            LocalDate day = anyDay();
            String qualified = day.toString().replaceAll("(\\d)-(\\d)",
                    "$1" + anyQualifier() + "-" + anyQualifier() + "$2")
                    + anyQualifier();

            Edtf date = Edtf.parse(qualified);

            assertThat(date.earliest()).as(qualified).isEqualTo(day);
            assertThat(date.latest()).as(qualified).isEqualTo(day);
        }
    }

    @Test
    void anIntervalReachesFromItsStartToItsEnd() {
        for (int i = 0; i < TRIES; i++) {
            List<LocalDate> days = anyDays(2);
            LocalDate start = Collections.min(days);
            LocalDate end = Collections.max(days);

            Edtf interval = Edtf.parse(start + "/" + end);

            assertThat(interval.earliest()).isEqualTo(start);
            assertThat(interval.latest()).isEqualTo(end);
        }
    }

    @Test
    void anIntervalThatEndsBeforeItStartsIsRefused() {
        for (int i = 0; i < TRIES; i++) {
            LocalDate start = anyDay();
            LocalDate end = start.minusDays(1 + random.nextInt(300));

            assertThatExceptionOfType(InvalidEdtf.class).isThrownBy(() -> Edtf.parse(start + "/" + end))
                    .withMessageContaining("ends before it starts")
                    .extracting(InvalidEdtf::hint).isEqualTo("Perhaps meant: " + end + "/" + start);
        }
    }

    @Test
    void aSetReachesFromItsFirstToItsLastMember() {
        for (int i = 0; i < TRIES; i++) {
            List<LocalDate> days = anyDays(1 + random.nextInt(8));
            String members = days.stream().map(LocalDate::toString).collect(Collectors.joining(","));

            Edtf set = Edtf.parse(random.nextBoolean() ? "[" + members + "]" : "{" + members + "}");

            assertThat(set.earliest()).as(members).isEqualTo(Collections.min(days));
            assertThat(set.latest()).as(members).isEqualTo(Collections.max(days));
        }
    }

    @Test
    void unspecifiedDigitsAllowWhatOneOfTheirCompletionsIs() {
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = anyMaskedDay();
            List<LocalDate> completions = completions(text).toList();

            if (completions.isEmpty()) {
                refused++;
                assertThatExceptionOfType(InvalidEdtf.class).as(text).isThrownBy(() -> Edtf.parse(text));
            } else {
                Edtf date = Edtf.parse(text);
                assertThat(date.earliest()).as(text).isEqualTo(Collections.min(completions));
                assertThat(date.latest()).as(text).isEqualTo(Collections.max(completions));
            }
        }
        assertThat(refused).isBetween(TRIES / 20, TRIES * 19 / 20);
    }

    private LocalDate anyDay() {
        return LocalDate.of(random.nextInt(-9998, 10_000), 1, 1).plusDays(random.nextInt(365));
    }

    private List<LocalDate> anyDays(int count) {
        return Stream.generate(this::anyDay).limit(count).toList();
    }

    private String anyQualifier() {
        return List.of("", "?", "~", "%").get(random.nextInt(4));
    }

    /** A day with up to four digits unspecified, the first of the year never; it need not be of the calendar. */
    private String anyMaskedDay() {
        StringBuilder text = new StringBuilder(
                "%04d-%02d-%02d".formatted(random.nextInt(10_000), random.nextInt(21), random.nextInt(34)));
        List<Integer> places = new ArrayList<>(List.of(1, 2, 3, 5, 6, 8, 9));
        Collections.shuffle(places, random);
        places.subList(0, random.nextInt(5)).forEach(place -> text.setCharAt(place, 'X'));
        return (random.nextBoolean() ? "-" : "") + text;
    }

    private static Stream<LocalDate> completions(String text) {
        int unspecified = text.indexOf('X');
        if (unspecified >= 0) {
            return "0123456789".chars().boxed().flatMap(digit -> completions(
                    text.substring(0, unspecified) + (char) digit.intValue() + text.substring(unspecified + 1)));
        }
        return dayOfTheCalendar(text);
    }

    private static Stream<LocalDate> dayOfTheCalendar(String text) {
        boolean negative = text.startsWith("-");
        String[] parts = (negative ? text.substring(1) : text).split("-", -1);
        int year = Integer.parseInt(parts[0]) * (negative ? -1 : 1);
        int month = Integer.parseInt(parts[1]);
        int day = Integer.parseInt(parts[2]);
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)
                && !(negative && year == 0);
        return exists ? Stream.of(LocalDate.of(year, month, day)) : Stream.empty();
    }

    private static int daysIn(int month, int year) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
