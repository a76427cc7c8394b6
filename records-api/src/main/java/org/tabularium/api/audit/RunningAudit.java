package org.tabularium.api.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.tabularium.api.audit.AuditReport.Findings;
import org.tabularium.api.audit.AuditReport.State;
import org.tabularium.core.checkpoint.UnreadableKeyFile;
import org.tabularium.core.verify.Progress;
import org.tabularium.projections.audit.Outcome;

/** An audit that this node does: one thread does it, another one tells all nodes that it goes on. */
final class RunningAudit {

    private static final Logger LOG = LoggerFactory.getLogger(RunningAudit.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final long id;
    private final Function<Progress, Outcome> audit;
    private final AuditTable table;
    private final Clock clock;
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile int percent;

    /** @param audit does it, telling how far it is; what it is told to tell it to breaks it off by an exception */
    RunningAudit(long id, Function<Progress, Outcome> audit, AuditTable table, Clock clock) {
        this.id = id;
        this.audit = audit;
        this.table = table;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("audit").unstarted(this::run);
    }

    void start() {
        thread.start();
        Thread.ofPlatform().daemon().name("audit-beat").start(this::beat);
    }

    /** Breaks it off, and returns when that is noted. */
    void stop() {
        stop.countDown();
        try {
            // Never interrupted: an interrupt while H2 reads would close its file.
            thread.join(LONGEST_STOP);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            end(audit.apply(this::goOn));
        } catch (CancellationException stopped) {
            end(State.FAILED, "The service was stopped meanwhile.", null);
        } catch (DataAccessException away) {
            LOG.warn("Audit {} has failed: {}", id, away.getMessage());
            end(State.FAILED, "The database could not be read.", null);
        } catch (UnreadableKeyFile unreadable) {
            end(State.FAILED, String.valueOf(unreadable.getMessage()), null);
        } catch (RuntimeException | Error failure) {
            // Whatever it is: who has asked for the audit waits for its end.
            LOG.error("Audit {} has failed", id, failure);
            end(State.FAILED, "Something went wrong on our side.", null);
        } finally {
            done.countDown();
        }
    }

    private void goOn(long events, double share) {
        percent = (int) (100 * share);
        if (stop.getCount() == 0) {
            throw new CancellationException();
        }
    }

    private void end(Outcome outcome) {
        Findings findings = Findings.of(outcome);
        if (outcome.differs()) {
            LOG.error("Audit {} has found what isn't as it should be", id);
            end(State.DIFFERENT, null, findings);
        } else if (outcome.isComplete()) {
            LOG.info("Audit {} has found nothing wrong", id);
            end(State.EQUAL, null, findings);
        } else {
            end(State.FAILED, "Not all records could be compared: a view has stopped before an erasure, or there are"
                    + " events that this version of the service can't read.", findings);
        }
    }

    /** Tries until it is noted, or until nobody waits for it any more. */
    private void end(State state, @Nullable String detail, @Nullable Findings findings) {
        boolean noted = false;
        while (!noted) {
            try {
                table.end(id, clock.instant(), state, detail, findings);
                noted = true;
            } catch (DataAccessException away) {
                LOG.warn("The result of audit {} can't be stored: {}", id, away.getMessage());
                noted = isOver(stop);
            }
        }
    }

    private void beat() {
        while (!isOver(done)) {
            try {
                if (!table.beat(id, percent)) {
                    // Another node has taken this one for gone.
                    stop.countDown();
                }
            } catch (DataAccessException away) {
                LOG.warn("Nobody can be told that audit {} goes on: {}", id, away.getMessage());
            }
        }
    }

    /** Whether it is, within a moment. */
    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(BEAT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
