package org.tabularium.projections.following;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    @Test
    void the_waits_between_attempts_grow_up_to_a_bound() {
        Backoff backoff = new Backoff(Duration.ofMillis(100));

        assertThat(List.of(backoff.next(), backoff.next(), backoff.next())).containsExactly(Duration.ofMillis(100),
                Duration.ofMillis(200), Duration.ofMillis(400));
        for (int i = 0; i < 100; i++) {
            backoff.next();
        }
        assertThat(backoff.next()).isEqualTo(Backoff.LONGEST);
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    }
}
