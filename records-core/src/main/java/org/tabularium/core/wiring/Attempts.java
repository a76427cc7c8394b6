package org.tabularium.core.wiring;

import java.util.function.Consumer;

import org.tabularium.core.log.DecisionOutdated;
import org.tabularium.core.log.LogBusy;
import org.tabularium.core.log.Submission;

/** Has wishes decided anew where what the decision rests on was changed before it could be recorded. */
final class Attempts {

    /** Each of them but the last gave way to somebody else's wish that was granted, so that all together get on. */
    static final int MOST = 100;

    private Attempts() {}

    /**
     * Has the decision made, by a submission that is like the first, until it is recorded.
     *
     * @return the submission that was recorded
     * @throws LogBusy where others are faster again and again
     */
    static Submission recorded(Submission first, Consumer<Submission> decision) {
        Submission submission = first;
        for (int attempt = 0; attempt < MOST; attempt++) {
            try {
                decision.accept(submission);
                return submission;
            } catch (DecisionOutdated outdated) {
                submission = submission.anew();
            }
        }
        throw new LogBusy();
    }
}
