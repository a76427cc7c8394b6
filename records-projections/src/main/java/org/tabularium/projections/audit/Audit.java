package org.tabularium.projections.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.tabularium.core.verify.LogVerifier;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.verify.Progress;
import org.tabularium.core.verify.Snapshot;
import org.tabularium.core.verify.Verdict;
import org.tabularium.projections.view.View;

/**
 * Verifies the log of an archive, and compares every row of every view with what the log says. All is read from one
 * snapshot of the database, in which each view stands at one position: so the archive may be at work meanwhile, and
 * whatever differs was changed by somebody.
 */
public final class Audit {

    /** The most events, or a little more, whose rows are compared at a time. */
    private static final int PORTION = 1_000;

    /** About which share of the time it takes to verify the log. */
    private static final double LOG = 0.2;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DataSource database;
    private final Path folder;
    private final List<View> views;
    private final Duration patience;

    /**
     * @param database the archive's
     * @param folder   where it keeps its key and its checkpoints
     * @param views    those to compare
     * @param patience how long to wait for views that have yet to be told that something was erased
     */
    public Audit(DataSource database, Path folder, List<View> views, Duration patience) {
        this.database = database;
        this.folder = folder;
        this.views = List.copyOf(views);
        this.patience = patience;
    }

    /**
     * Goes through everything.
     *
     * @param outside  what an auditor has kept of the log
     * @param progress is told how many events have been gone through, each twice: for the log's sake, and for the
     *                 views'
     * @throws org.springframework.dao.DataAccessException where the database can't be read, or holds no archive
     */
    public Outcome run(Outside outside, Progress progress) {
        ViewsCheck check = new ViewsCheck(views, PORTION);
        AtomicLong ofLog = new AtomicLong();
        Verdict log = new LogVerifier(database, folder).verify(outside, (events, share) -> {
            ofLog.set(events);
            progress.at(events, LOG * share);
        }, snapshot -> check.run(snapshot,
                (events, share) -> progress.at(ofLog.get() + events, LOG + (1 - LOG) * share)));
        await(check, 2 * ofLog.get(), progress);
        return new Outcome(log, check.outcomes());
    }

    /** What was erased is gone from the log at once, and from a view a moment later. */
    private void await(ViewsCheck check, long events, Progress progress) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (check.isWaiting() && System.nanoTime() < deadline) {
            progress.at(events, 1);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
            try (Snapshot later = new Snapshot(database)) {
                check.runWaiting(later.source());
            } catch (SQLException away) {
                throw new DataAccessResourceFailureException("The database can't be reached any more", away);
            }
        }
    }
}
