package org.tabularium.api.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.verify.Finding;
import org.tabularium.core.verify.Verdict;
import org.tabularium.projections.audit.Outcome;
import org.tabularium.projections.audit.ViewOutcome;

/**
 * An audit: that it runs, or what came of it.
 *
 * @param id         a number, greater than those of earlier audits
 * @param state      what came of it
 * @param startedAt  when it was begun
 * @param finishedAt when it ended; null while it runs
 * @param percent    about how much of it is done, from 0 to 100; null when it has ended
 * @param detail     why it failed; null where it did not
 * @param position   the position that all views had reached, and up to which they were compared with the log; null
 *                   before the first event, and where nothing was compared
 * @param log        what was found in the log; null with the views
 * @param views      what was found in the views; null while it runs, and where it failed before its end
 */
public record AuditReport(String id, State state, Instant startedAt, @Nullable Instant finishedAt,
        @Nullable Integer percent, @Nullable String detail, @Nullable Long position, @Nullable LogReport log,
        @Nullable List<ViewReport> views) {

    /** What came of an audit. */
    public enum State {
        /** Nothing yet. */
        RUNNING,
        /** The log is as it was signed, and every row of every view says what the log says. */
        EQUAL,
        /** Something isn't as it should be. */
        DIFFERENT,
        /** It could not be done, or not to its end. */
        FAILED
    }

    /**
     * What was found in the log.
     *
     * @param ok               whether nothing was found wrong
     * @param firstBadPosition the first position that is wrong; null where it is not the log but what vouches for it
     * @param detail           what was verified, or what is wrong
     */
    public record LogReport(boolean ok, @Nullable Long firstBadPosition, String detail) {

        static LogReport of(Verdict verdict) {
            Finding finding = verdict.finding();
            return finding == null
                    ? new LogReport(true, null, verdict.summary())
                    : new LogReport(false, finding.position(), finding.detail());
        }
    }

    /**
     * What was found in a view.
     *
     * @param view            the view's name
     * @param rows            how many of its rows were compared
     * @param equal           whether all were, and say what the log says
     * @param different       how many rows differ, are missing, or shouldn't be there; null for none
     * @param notCompared     how many records could not be compared; null for none
     * @param firstDifference the first row that isn't as it should be; null where all are
     */
    public record ViewReport(String view, long rows, boolean equal, @Nullable Long different,
            @Nullable Long notCompared, @Nullable DifferenceReport firstDifference) {

        static ViewReport of(ViewOutcome outcome) {
            return new ViewReport(outcome.view(), outcome.rows(), outcome.isEqual(), number(outcome.different()),
                    number(outcome.waiting() + outcome.unreadable()),
                    outcome.first() == null ? null : DifferenceReport.of(outcome.first()));
        }

        private static @Nullable Long number(long count) {
            return count == 0 ? null : count;
        }
    }

    /**
     * What is kept of a result.
     *
     * @param position as in the report
     * @param log      what was found in the log
     * @param views    what was found in the views
     */
    record Findings(@Nullable Long position, LogReport log, List<ViewReport> views) {

        static Findings of(Outcome outcome) {
            return new Findings(outcome.position() < 0 ? null : outcome.position(), LogReport.of(outcome.log()),
                    outcome.views().stream().map(ViewReport::of).toList());
        }
    }

    /** Where something was found: in the log, and in which views. */
    public List<String> places() {
        if (log == null || views == null) {
            return List.of();
        }
        List<String> places = new ArrayList<>();
        if (!log.ok()) {
            places.add("log");
        }
        views.stream().filter(view -> view.different() != null).map(ViewReport::view).forEach(places::add);
        return places;
    }
}
