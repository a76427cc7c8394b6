package org.tabularium.api.writing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes ids for what comes without one: UUID version 7 (RFC 9562 §5.7), which sort by the millisecond. */
@Component
public class NewIds {

    private final Clock clock;
    private final RandomGenerator random;

    @Autowired
    NewIds(Clock clock) {
        this(clock, new SecureRandom());
    }

    NewIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id, in lower case. */
    public String next() {
        long version = 0x7000L;
        long variant = 0x8000_0000_0000_0000L;
        long high = (clock.millis() << 16) | version | (random.nextLong() & 0xFFFL);
        long low = variant | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
