package org.tabularium.core.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.testing.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Any text is read or refused, and what is read keeps its promises; tried on damaged rows of both tables. */
class EdtfFuzzTest {

    private static final int TEXTS = Size.of(200_000);
    private static final String ALPHABET = "01234567890123456789012345678901234567890123456789X-/?~%YSETZ:.,[]{}+ uxyep()^openunknown\u2013\u0000\u0661\ud83d";
    private static final Pattern SUGGESTION = Pattern.compile("(?:In today's spelling|Perhaps meant): (.*)");
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[ -~]+");

    private static final List<String> SEEDS = new ArrayList<>();

    private final Random random = new Random(20190204);

    @BeforeAll
    static void readTheTables() throws IOException {
        SEEDS.addAll(firstColumn("valid.csv"));
        SEEDS.addAll(firstColumn("refused.csv"));
    }

    @Test
    void anyTextIsReadOrRefused() {
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = damaged(SEEDS.get(random.nextInt(SEEDS.size())));
            try {
                keepsItsPromises(text, Edtf.parse(text));
                read++;
            } catch (InvalidEdtf refusal) {
                suggestsOnlyWhatIsValid(text, refusal);
            }
        }
        assertThat(read).isBetween(TEXTS / 20, TEXTS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "(", ")", "(?", "()?", "-", "X", "0", "9", "Y", "E9", "?~", "u", ".", "..", "/", "[", "{,",
            " ", "1-", "XXX1-02-29,", "unknown", "^", "2001-21^" })
    void aTextOfOneSignRepeatedIsRefused(String sign) {
        String text = sign.repeat(200 / sign.length());

        assertThat(catchThrowable(() -> Edtf.parse(text))).isInstanceOf(InvalidEdtf.class);
    }

    private static void keepsItsPromises(String text, Edtf date) {
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.datePrecision()).isBetween(1, 5);
        if (date.earliest() != null && date.latest() != null) {
            assertThat(date.earliest()).as(text).isBeforeOrEqualTo(date.latest());
        } else {
            assertThat(date.datePrecision()).as(text).isEqualTo(5);
        }
    }

    private static void suggestsOnlyWhatIsValid(String text, InvalidEdtf refusal) {
        assertThat(refusal.getMessage()).as(text).isNotBlank().matches(VISIBLE_ASCII);
        Matcher suggestion = SUGGESTION.matcher(refusal.hint());
        if (suggestion.matches()) {
            assertThat(Edtf.parse(suggestion.group(1)).text()).as(text).isNotEqualTo(text);
        }
    }

    private String damaged(String seed) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            damage(text);
        }
        return text.toString();
    }

    private void damage(StringBuilder text) {
        int place = random.nextInt(text.length() + 1);
        char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        switch (random.nextInt(5)) {
            case 0 -> text.insert(place, character);
            case 1 -> text.replace(place, Math.min(place + 1, text.length()), String.valueOf(character));
            case 2 -> text.delete(place, Math.min(place + 1, text.length()));
            case 3 -> text.insert(place, text.substring(random.nextInt(place + 1), place));
            default -> text.insert(place, SEEDS.get(random.nextInt(SEEDS.size())));
        }
    }

    private static List<String> firstColumn(String table) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EdtfFuzzTest.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.indexOf('|') > 0).skip(1)
                    .map(line -> line.substring(0, line.indexOf('|')).replace("\"", "")).toList();
        }
    }
}
