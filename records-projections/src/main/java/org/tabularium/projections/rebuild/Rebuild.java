package org.tabularium.projections.rebuild;

import java.util.List;
import java.util.Optional;

import org.springframework.transaction.support.TransactionOperations;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Build.State;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.following.Intake;
import org.tabularium.projections.following.LogPage;
import org.tabularium.projections.view.View;

/**
 * One build of a view that is told beside the living one. Each page of the log becomes rows in one transaction with the
 * build's position, and at the end of the log it takes the living one's place in one more: so it may be interrupted
 * anywhere, go on anywhere, and be worked on by two nodes.
 */
final class Rebuild {

    /** What came of a step. */
    enum Step {
        /** There is more to be told. */
        FURTHER,
        /** It is the living build now. */
        LIVES,
        /** Another node has moved it, or ended it. */
        OVERTAKEN
    }

    private final LogReader log;
    private final Intake intake;
    private final Builds builds;
    private final TransactionOperations transactions;
    private Build build;

    Rebuild(View view, Build build, LogReader log, Builds builds, TransactionOperations transactions) {
        this.log = log;
        this.intake = new Intake(view, log);
        this.builds = builds;
        this.transactions = transactions;
        this.build = build;
    }

    Build build() {
        return build;
    }

    /** Takes in a page that follows on those before; after an empty one, which is the log's end, it begins to live. */
    Step take(LogPage page) {
        Step step = transactions.execute(transaction -> {
            Optional<Build> now = builds.lock(build).filter(build::equals);
            if (now.isEmpty()) {
                return Step.OVERTAKEN;
            }
            if (page.isEmpty()) {
                takePlace();
                return Step.LIVES;
            }
            tell(page);
            return Step.FURTHER;
        });
        if (step == Step.FURTHER) {
            build = build.at(page.last());
        }
        return step == null ? Step.OVERTAKEN : step;
    }

    private void takePlace() {
        Build living = builds.lockLiving(build.view())
                .orElseThrow(() -> new IllegalStateException("No build of " + build.view() + " lives"));
        long next = build.position() + 1;
        // What the living one has been told meanwhile, so that readers never go back.
        List<RecordedEvent> rest = living.position() < next
                ? List.of()
                : log.page(next, Math.toIntExact(living.position() - build.position()));
        if (!rest.isEmpty()) {
            tell(LogPage.from(next, rest));
        }
        builds.set(living, State.RETIRED);
        builds.set(build, State.LIVING);
    }

    private void tell(LogPage page) {
        if (!builds.move(build, page.last())) {
            throw new IllegalStateException("The position of " + build + " was moved in spite of its lock");
        }
        intake.take(build.number(), page);
    }
}
