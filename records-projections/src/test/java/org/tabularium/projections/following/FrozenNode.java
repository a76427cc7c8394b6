package org.tabularium.projections.following;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.WatchedView;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

/**
 * A node that follows with all views, and says so when it has written rows of the timeline and not yet committed them.
 */
final class FrozenNode {

    static final String STARTED = "started";
    static final String IN_THE_MIDDLE = "in the middle";

    private FrozenNode() {}

    /**
     * Runs as a process of its own.
     *
     * @param arguments the database's URL, the folder of the archive's files, and whether to stop in the middle
     */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch middle = new CountDownLatch(Boolean.parseBoolean(arguments[2]) ? 1 : 0);
        TestDatabase database = TestDatabase.at(arguments[0]);
        Archive archive = Archives.on(database, Path.of(arguments[1]));
        List<View> views = Views.in(database.pooled()).stream().<View>map(view -> new WatchedView(view, page -> {
            if (view.name().equals(ViewNames.TIMELINE) && middle.getCount() > 0) {
                say(IN_THE_MIDDLE);
                awaitWord();
                middle.countDown();
            }
        })).toList();
        ViewFollowers followers = new ViewFollowers(views, archive.log(), database.pooled(),
                new JdbcTransactionManager(database.pooled()), Duration.ofMillis(5));
        followers.start();
        if (middle.getCount() == 0) {
            followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, Duration.ofMinutes(1));
        }
        say(STARTED);
        middle.await();
        awaitWord();
        followers.close();
        archive.close();
        database.close();
    }

    private static void say(String word) {
        System.out.println(word);
    }

    private static void awaitWord() {
        try {
            int read = System.in.read();
            if (read < 0) {
                Runtime.getRuntime().halt(1);
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }
}
