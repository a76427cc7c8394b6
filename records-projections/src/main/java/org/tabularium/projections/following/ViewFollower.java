package org.tabularium.projections.following;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.tabularium.core.log.LogReader;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.View;

/**
 * Brings one view up to the end of the log and keeps it there. Each page of events becomes rows in one transaction with
 * the position, of which the row is locked: so they can't part, and several nodes can follow for one view.
 */
final class ViewFollower implements Runnable {

    /** The most events that one transaction takes in. */
    static final int PAGE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ViewFollower.class);

    private final View view;
    private final LogReader log;
    private final SharedPages pages;
    private final Turns turns;
    private final Intake intake;
    private final Builds builds;
    private final TransactionOperations transactions;
    private final Progress progress;
    private final Duration pollInterval;
    private final Signal signal = new Signal();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile ViewState.@Nullable Failure failure;
    private int limit = PAGE;
    /** How long the log was when this loop last looked. */
    private long seen;

    ViewFollower(View view, LogReader log, SharedPages pages, Turns turns, Builds builds,
            TransactionOperations transactions,
            Progress progress, Duration pollInterval) {
        this.view = view;
        this.log = log;
        this.pages = pages;
        this.turns = turns;
        this.intake = new Intake(view, log);
        this.builds = builds;
        this.transactions = transactions;
        this.progress = progress;
        this.pollInterval = pollInterval;
    }

    String name() {
        return view.name();
    }

    ViewState state(long logSize) {
        return new ViewState(view.name(), progress.of(view.name()), logSize, failure);
    }

    void wake() {
        signal.raise();
    }

    void stop() {
        stop.countDown();
        signal.raise();
    }

    @Override
    public void run() {
        Backoff backoff = new Backoff(pollInterval);
        try {
            while (stop.getCount() > 0) {
                try {
                    boolean moved = step();
                    backoff.reset();
                    if (!moved) {
                        signal.await(pollInterval);
                    }
                } catch (RuntimeException | Error cause) {
                    // Whatever it is, the view stands still, health says why, and it is tried again.
                    remember(cause);
                    stop.await(backoff.next().toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes in one page; false where there was none. */
    boolean step() {
        long before = progress.of(view.name());
        long size = log.size();
        boolean isFilled = size - seen >= PAGE;
        seen = size;
        if (size <= before + 1) {
            failure = null;
            return false;
        }
        Long reached = size - before > PAGE
                ? turns.take(isFilled, () -> transactions.execute(transaction -> takePage()))
                : transactions.execute(transaction -> takePage());
        if (reached == null) {
            throw new IllegalStateException("A transaction without a result");
        }
        limit = PAGE;
        ViewState.Failure failed = failure;
        if (failed != null && reached >= failed.position()) {
            failure = null;
            LOG.info("The view {} goes on after position {}", view.name(), reached);
        }
        progress.publish(view.name(), reached);
        return reached > before;
    }

    private long takePage() {
        Build living = builds.lockLiving(view.name()).orElse(null);
        if (living == null) {
            // Another build has just taken its place, and is ahead of it.
            return progress.of(view.name());
        }
        // It may have been brought here before a restart, or by another node.
        progress.publish(view.name(), living.position());
        long next = living.position() + 1;
        LogPage page = limit == PAGE ? pages.from(next, limit) : LogPage.from(next, log.page(next, limit));
        // Moved before the rows: whoever comes second writes none.
        if (page.isEmpty() || !builds.move(living, page.last())) {
            return living.position();
        }
        intake.take(living.number(), page);
        return page.last();
    }

    private void remember(Throwable cause) {
        long next = progress.of(view.name()) + 1;
        long position = cause instanceof NotApplied event ? event.position() : next;
        // What comes before the event can still be shown.
        limit = Math.clamp(position - next, 1, PAGE);
        var now = new ViewState.Failure(position, String.valueOf(cause.getMessage()));
        if (!now.equals(failure)) {
            LOG.error("The view {} stops at position {} and will try again", view.name(), position, cause);
        }
        failure = now;
    }
}
