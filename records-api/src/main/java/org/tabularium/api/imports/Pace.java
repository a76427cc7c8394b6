package org.tabularium.api.imports;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tabularium.core.log.LogReader;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.following.ViewState;

/**
 * Keeps imports from running far ahead of the views, in which everybody else would meanwhile look in vain for what they
 * have written. A view that can't go on holds nobody up.
 */
@Component
final class Pace {

    /** The views take in so many events in less than ten seconds. */
    private static final long MOST_AHEAD = 60_000;
    private static final Duration LOOK = Duration.ofMillis(200);

    private final LogReader log;
    private final ViewFollowers views;
    private final long mostAhead;

    @Autowired
    Pace(LogReader log, ViewFollowers views) {
        this(log, views, MOST_AHEAD);
    }

    /** @param mostAhead how many events a view may be behind */
    Pace(LogReader log, ViewFollowers views, long mostAhead) {
        this.log = log;
        this.views = views;
        this.mostAhead = mostAhead;
    }

    /** Returns when the views are near enough, or when it is over. */
    void keep(BooleanSupplier isOver) {
        List<String> behind = behind();
        while (!behind.isEmpty() && !isOver.getAsBoolean()) {
            try {
                if (views.awaitPosition(behind, log.size() - 1 - mostAhead, LOOK)) {
                    return;
                }
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
                return;
            }
            behind = behind();
        }
    }

    private List<String> behind() {
        return views.states().stream().filter(state -> state.failure() == null && state.lag() > mostAhead)
                .map(ViewState::view).toList();
    }
}
