package org.tabularium.projections.search;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {

    private static final String LETTERS = "abcdefghij 0123456789əşığüйцукенحلب東京😀";

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void whatever_stands_in_a_text_can_stand_in_it(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> texts = texts(random, 1 + random.nextInt(130));
            Signature signature = Signature.of(texts);
            for (int search = 0; search < 20; search++) {
                String text = texts.get(random.nextInt(texts.size()));
                int from = random.nextInt(text.length() + 1);
                String words = text.substring(from, from + random.nextInt(text.length() + 1 - from));

                assertThat(canHold(signature, words)).as("%s in %s", words, text).isTrue();
            }
        }
    }

    @Test
    void what_stands_in_none_is_told_from_it_nearly_always() {
        Random random = new Random(4);
        long wrong = 0;
        for (int round = 0; round < 500; round++) {
            Signature signature = Signature.of(texts(random, 128));
            wrong += IntStream.range(0, 20).filter(i -> canHold(signature, "ministry of " + (char) ('k' + i))).count();
        }

        assertThat(wrong).isLessThan(10);
    }

    @Test
    void texts_of_more_pieces_than_there_are_numbers_can_hold_anything_without_failing() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        random.ints(400_000, 'a', '龥').forEach(letter -> text.append((char) letter));
        Signature signature = Signature.of(List.of(text.toString()));

        assertThat(canHold(signature, text.substring(1_000, 1_100))).isTrue();
        assertThat(canHold(signature, "anything")).isTrue();
    }

    @Test
    void no_words_can_stand_anywhere_and_nothing_in_no_text() {
        assertThat(canHold(Signature.NONE, "")).isTrue();
        assertThat(canHold(Signature.NONE, "a")).isFalse();
        assertThat(canHold(Signature.of(List.of("")), "a")).isFalse();
    }

    private static List<String> texts(Random random, int number) {
        return IntStream.range(0, number).mapToObj(i -> text(random)).toList();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(60), 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.toString();
    }

    private static boolean canHold(Signature signature, String words) {
        BitSet pieces = new BitSet();
        Pieces.addLongest(words, pieces);
        return signature.canHold(pieces.stream().toArray());
    }
}
