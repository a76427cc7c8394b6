package org.tabularium.projections.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.log.LogReader;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.view.View;

/** The loops that keep this node's views up with the log, one thread each; what stops one leaves the others alone. */
public final class ViewFollowers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LogReader log;
    private final Progress progress;
    private final List<ViewFollower> followers;
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Makes the loops, which do nothing before {@link #start()}.
     *
     * @param views        the views, whose rows are written through the same data source
     * @param log          what they follow
     * @param database     where rows and positions are
     * @param transactions the manager of that data source's transactions
     * @param pollInterval how long a loop waits at most before it asks the log again; also the first wait after a
     *                     failure
     */
    public ViewFollowers(List<View> views, LogReader log, DataSource database, PlatformTransactionManager transactions,
            Duration pollInterval) {
        Builds builds = new Builds(database);
        TransactionOperations template = new TransactionTemplate(transactions);
        SharedPages pages = new SharedPages(log, views.size());
        Turns turns = new Turns(Runtime.getRuntime().availableProcessors());
        this.log = log;
        this.progress = new Progress(new Positions(database), pollInterval);
        this.followers = views.stream()
                .map(view -> new ViewFollower(view, log, pages, turns, builds, template, progress, pollInterval))
                .toList();
    }

    /** Starts the loops, once. */
    public synchronized void start() {
        if (!threads.isEmpty()) {
            throw new IllegalStateException("Started already");
        }
        followers.forEach(follower -> threads
                .add(Thread.ofPlatform().daemon().name("view-" + follower.name()).start(follower)));
    }

    /** Says that the log has grown; to be called after an append on this node. */
    public void wake() {
        followers.forEach(ViewFollower::wake);
    }

    /**
     * Waits until the views show a position.
     *
     * @return whether they do; false when the time was up
     */
    public boolean awaitPosition(Collection<String> views, long position, Duration longest)
            throws InterruptedException {
        return progress.await(views, position, longest);
    }

    /** Where each view stands, in the order in which they were given. */
    public List<ViewState> states() {
        long size = log.size();
        return followers.stream().map(follower -> follower.state(size)).toList();
    }

    /** Lets each loop end its page, and returns when all have ended. */
    @Override
    public synchronized void close() {
        followers.forEach(ViewFollower::stop);
        try {
            // Never interrupted: an interrupt in the middle of a write would close H2's file.
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
