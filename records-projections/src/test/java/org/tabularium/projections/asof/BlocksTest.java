package org.tabularium.projections.asof;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BlocksTest {

    @Test
    void what_stands_at_a_position_is_filed_under_one_of_the_blocks_around_it() {
        for (long from = 0; from < 40; from++) {
            for (long to = from + 1; to < 70; to++) {
                for (long position = from; position < to; position++) {
                    assertThat(Blocks.numbersAround(position)).contains(Blocks.of(from, to));
                }
            }
        }
    }

    @Test
    void what_still_stands_is_found_around_every_position_from_its_first_on() {
        assertThat(Blocks.of(7, Blocks.FOR_EVER)).isEqualTo(Blocks.OPEN);
        assertThat(Blocks.numbersAround(0)).contains(Blocks.OPEN);
        assertThat(Blocks.numbersAround(123_456_789_012L)).contains(Blocks.OPEN);
    }

    @Test
    void of_versions_that_follow_on_each_other_no_two_are_filed_under_one_block() {
        Random random = new Random(1992);
        for (int life = 0; life < 200; life++) {
            Set<Long> blocks = new HashSet<>();
            long from = random.nextInt(1_000);
            for (int version = 0; version < 100; version++) {
                long to = from + 1 + random.nextInt(1 << random.nextInt(1, 12));
                assertThat(blocks.add(Blocks.of(from, to))).isTrue();
                from = to;
            }
        }
    }

    @Test
    void there_are_few_blocks_around_a_position_however_long_the_log_is() {
        assertThat(Blocks.numbersAround(999_999)).hasSizeLessThan(50);
        assertThat(Blocks.numbersAround(999_999_999_999L)).hasSizeLessThan(50)
                .hasSameSizeAs(new HashSet<>(Arrays.asList(Blocks.numbersAround(999_999_999_999L))));
    }

    @Test
    void before_the_first_event_there_is_nothing_to_be_found_but_what_is_open() {
        assertThat(Blocks.numbersAround(Positions.NONE)).containsExactly(Blocks.OPEN);
    }

    @ParameterizedTest
    @CsvSource({ "5, 5", "5, 4", "-1, 3", "0, 2000000000000" })
    void what_stands_nowhere_or_beyond_all_logs_has_no_block(long from, long to) {
        assertThatThrownBy(() -> Blocks.of(from, to)).isInstanceOf(IllegalArgumentException.class);
    }
}
