package org.tabularium.projections.following;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, up to a bound. */
final class Backoff {

    static final Duration LONGEST = Duration.ofSeconds(5);

    private final Duration first;
    private Duration next;

    Backoff(Duration first) {
        this.first = first;
        this.next = first;
    }

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }

    void reset() {
        next = first;
    }
}
