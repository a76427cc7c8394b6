package org.tabularium.projections.rebuild;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.log.LogReader;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Build.State;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.following.LogPage;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.View;

/**
 * Rebuilds views beside the living ones, those that are equally far page by page and side by side. What has been asked
 * for stands in the database, so that it is finished after a restart, or by another node where this one is gone.
 */
public final class Rebuilds implements AutoCloseable {

    private static final int PAGE = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Map<String, View> views = new LinkedHashMap<>();
    private final LogReader log;
    private final Builds builds;
    private final RetiredRows retired;
    private final TransactionOperations transactions;
    private final Duration patience;
    private final int pageSize;
    private final Semaphore asked = new Semaphore(0);
    private final DueBuilds due = new DueBuilds();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Workers workers = new Workers();
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * Makes the thread, which does nothing before {@link #start()}.
     *
     * @param patience how long a build must not have moved for this node to go on with what another one began
     */
    public Rebuilds(List<View> views, LogReader log, DataSource database, PlatformTransactionManager transactions,
            Duration patience) {
        this(views, log, database, transactions, patience, PAGE);
    }

    /** @param pageSize the most events that one transaction takes in */
    Rebuilds(List<View> views, LogReader log, DataSource database, PlatformTransactionManager transactions,
            Duration patience, int pageSize) {
        this.pageSize = pageSize;
        views.forEach(view -> this.views.put(view.name(), view));
        this.log = log;
        this.builds = new Builds(database);
        this.retired = new RetiredRows(database, builds);
        this.transactions = new TransactionTemplate(transactions);
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("rebuild").unstarted(this::run);
    }

    /** Starts the thread, once. */
    public void start() {
        thread.start();
    }

    /** Asks for views to be rebuilt; where one is being rebuilt already, that is what was asked for. */
    public void ask(Collection<String> names) {
        for (String view : names) {
            transactions.executeWithoutResult(transaction -> {
                boolean lives = builds.lockLiving(view).isPresent();
                if (lives && builds.of(view, State.BUILDING).isEmpty()) {
                    builds.begin(view);
                }
            });
            due.ask(view);
        }
        asked.release();
    }

    /** What keeps a view from being rebuilt on this node, by the views' names; it is tried again until it succeeds. */
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    private void run() {
        try {
            while (!stopped) {
                try {
                    look();
                } catch (RuntimeException | Error away) {
                    // Whatever it is, even an Error: all views are rebuilt by this thread alone, so it tries again.
                    LOG.warn("Rebuilding views failed and will be tried again: {}", away.toString());
                }
                if (asked.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    asked.drainPermits();
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        List<Build> known = builds.all().stream().filter(build -> views.containsKey(build.view())).toList();
        List<Build> left = due.among(known);
        while (!left.isEmpty() && !stopped) {
            long least = left.getFirst().position();
            tell(left.stream().filter(build -> build.position() == least).toList());
            left = left.stream().filter(build -> build.position() != least).toList();
        }
        for (Build build : builds.all()) {
            if (build.state() == State.RETIRED && views.containsKey(build.view())) {
                retired.delete(view(build), build, () -> stopped);
            }
        }
    }

    private View view(Build build) {
        return Objects.requireNonNull(views.get(build.view()));
    }

    /** Tells builds that are equally far, until each lives or can't be told further here. */
    private void tell(List<Build> equallyFar) throws InterruptedException {
        List<Rebuild> together = equallyFar.stream()
                .map(build -> new Rebuild(view(build), build, log, builds, transactions)).toList();
        long position = equallyFar.getFirst().position();
        ReadAhead pages = new ReadAhead(log, position + 1, pageSize, workers);
        while (!together.isEmpty() && !stopped) {
            LogPage page = pages.next(position + 1);
            together = workers.filter(together, rebuild -> isFurther(rebuild, page));
            position = page.isEmpty() ? position : page.last();
        }
    }

    private boolean isFurther(Rebuild rebuild, LogPage page) {
        String view = rebuild.build().view();
        try {
            Rebuild.Step step = rebuild.take(page);
            failures.remove(view);
            if (step == Rebuild.Step.LIVES) {
                LOG.info("The view {} has been rebuilt", view);
            }
            return step == Rebuild.Step.FURTHER;
        } catch (NotApplied failure) {
            failures.put(view, "position " + failure.position() + ": " + failure.getMessage());
            LOG.error("The view {} can't be rebuilt beyond position {} and will be tried again", view,
                    failure.position(), failure);
            return false;
        }
    }

    /** Ends the page in hand; what is left goes on with the next start, or on another node. */
    @Override
    public void close() {
        stopped = true;
        asked.release();
        try {
            // Never interrupted: an interrupt in the middle of a write would close H2's file.
            if (thread.isAlive()) {
                thread.join(Duration.ofSeconds(20));
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        workers.close();
    }
}
