package org.tabularium.api.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tabularium.core.input.Slug;

import static org.assertj.core.api.Assertions.assertThat;

class NewIdsTest {

    /** The moment of the example in RFC 9562, appendix A.6. */
    private static final Instant MOMENT = Instant.parse("2022-02-22T19:22:22Z");

    @Test
    void anIdIsAUuidOfVersion7ThatBeginsWithItsMillisecond() {
        NewIds ids = new NewIds(Clock.fixed(MOMENT, ZoneOffset.UTC), new Random(7));

        String id = ids.next();

        UUID uuid = UUID.fromString(id);
        assertThat(id).startsWith("017f22e2-79b0-7").matches(Slug::isSlug);
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(ids.next()).isNotEqualTo(id);
    }
}
