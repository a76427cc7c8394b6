package org.tabularium.projections.audit;

import java.util.List;

import org.tabularium.core.verify.Verdict;
import org.tabularium.projections.asof.Positions;

/**
 * What came of an audit.
 *
 * @param log   what of the log
 * @param views what of each view, all compared with the log as it was at the same moment
 */
public record Outcome(Verdict log, List<ViewOutcome> views) {

    public Outcome {
        views = List.copyOf(views);
    }

    /** Whether anything was found that isn't as it should be. */
    public boolean differs() {
        return !log.holds() || views.stream().anyMatch(view -> view.different() > 0);
    }

    /** Whether all was compared that there is. */
    public boolean isComplete() {
        return views.stream().allMatch(ViewOutcome::isComplete);
    }

    /** The position that all views had reached: the least of theirs; -1 before the first event. */
    public long position() {
        return views.stream().mapToLong(ViewOutcome::position).min().orElse(Positions.NONE);
    }
}
