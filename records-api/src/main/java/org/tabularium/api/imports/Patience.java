package org.tabularium.api.imports;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;
import org.tabularium.core.log.LogBusy;
import org.tabularium.core.log.LogUnavailable;

/** Does again what could not be done for a reason that passes by: a busy log, a database that is away. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final CountDownLatch stop = new CountDownLatch(1);

    /** Has all that is in hand ended, and nothing begun. */
    void end() {
        stop.countDown();
    }

    /** Whether the service stops. */
    boolean isOver() {
        return stop.getCount() == 0;
    }

    /**
     * Does it until it is done.
     *
     * @throws CancellationException where the service stops before
     */
    <T> T until(Supplier<T> work) {
        while (!isOver()) {
            try {
                return work.get();
            } catch (LogBusy | LogUnavailable | DataAccessException | TransactionException failure) {
                if (!passes(failure)) {
                    throw failure;
                }
                LOG.warn("An import waits: {}", failure.getMessage());
                pause();
            }
        }
        throw new CancellationException();
    }

    void until(Runnable work) {
        until(() -> {
            work.run();
            return true;
        });
    }

    private static boolean passes(RuntimeException failure) {
        return !(failure instanceof DataIntegrityViolationException || failure instanceof BadSqlGrammarException
                || failure instanceof InvalidDataAccessApiUsageException);
    }

    private void pause() {
        try {
            // A latch and no sleep, so that a stop ends it; nobody interrupts these threads.
            boolean stopped = stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("Waited, stopped: {}", stopped);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }
}
