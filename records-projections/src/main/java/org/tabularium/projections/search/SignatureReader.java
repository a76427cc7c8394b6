package org.tabularium.projections.search;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.ViewNames;

/** The thread that reads the signatures of what the view {@code timeline} comes to show. */
public final class SignatureReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureReader.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long REST_SECONDS = 5;

    private final List<Signatures> tables;
    private final ViewFollowers views;
    private final Positions positions;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public SignatureReader(List<Signatures> tables, ViewFollowers views, Positions positions) {
        this.tables = List.copyOf(tables);
        this.views = views;
        this.positions = positions;
        this.thread = Thread.ofPlatform().daemon().name("signatures").unstarted(this::run);
    }

    /** Starts it, once. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                readOrRest();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOrRest() throws InterruptedException {
        try {
            for (Signatures table : tables) {
                if (views.awaitPosition(List.of(ViewNames.TIMELINE), table.end() + Signatures.PART - 1, LOOK)) {
                    read(table, positions.current(ViewNames.TIMELINE));
                }
            }
        } catch (RuntimeException | Error failure) {
            // Whatever it was, a search without signatures reads more than it must, and finds the same.
            LOG.warn("The signatures of texts could not be read and will be later", failure);
            stopped.await(REST_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void read(Signatures table, long shown) {
        boolean whole = false;
        while (!whole && stopped.getCount() > 0) {
            whole = table.extend(shown);
        }
    }

    /** Lets it end what it reads, and returns when it has; never by an interrupt, which would close H2's file. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
