package org.tabularium.projections.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.PlatformTransactionManager;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.view.View;

import static org.tabularium.projections.Draft.on;

/** A log that views follow: what tests need to let it grow, to start nodes and to see how far these have come. */
@Timeout(60)
abstract class FollowedLog {

    static final Duration OFTEN = Duration.ofMillis(5);
    static final Duration HARDLY_EVER = Duration.ofMinutes(10);
    static final Duration PATIENCE = Duration.ofSeconds(20);
    final TestDatabase database = new TestDatabase();
    final FakeLog log = new FakeLog();
    final List<ViewFollowers> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(ViewFollowers::close);
        database.close();
    }

    void claims(int howMany) {
        for (int i = 0; i < howMany; i++) {
            log.append(on("i").killed(i).as("c" + log.size()));
        }
    }

    long rows(String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    ViewFollowers started(List<View> views, Duration pollInterval) {
        return started(views, database.transactions(), pollInterval);
    }

    ViewFollowers started(List<View> views, PlatformTransactionManager transactions, Duration pollInterval) {
        ViewFollowers followers = new ViewFollowers(views, log, database.source(), transactions, pollInterval);
        nodes.add(followers);
        followers.start();
        return followers;
    }

    static ViewState awaitFailure(ViewFollowers followers) {
        return await(followers, state -> state.failure() != null);
    }

    /** Asks for the state of the first view until it is as expected; the test's own bound ends it else. */
    static ViewState await(ViewFollowers followers, Predicate<ViewState> expected) {
        ViewState state = followers.states().getFirst();
        while (!expected.test(state)) {
            Thread.onSpinWait();
            state = followers.states().getFirst();
        }
        return state;
    }
}
