package org.tabularium.projections.following;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.WatchedView;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

/**
 * A process that records claims and follows with all views, and that dies at once, as by SIGKILL, when it has written
 * the rows of so many pages and not yet committed the last of them with its position.
 */
final class KilledFollower {

    static final int KILLED = 137;

    /** How many claims a round records, and corrects in the next one. */
    static final int CLAIMS = 40;

    private KilledFollower() {}

    /**
     * Runs as a process of its own.
     *
     * @param arguments the database's URL, the folder of the archive's files, the round, and the number of pages
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[1]);
        int round = Integer.parseInt(arguments[2]);
        int pages = Integer.parseInt(arguments[3]);
        TestDatabase database = TestDatabase.at(arguments[0]);
        AtomicInteger taken = new AtomicInteger();
        List<View> views = Views.in(database.pooled()).stream().<View>map(view -> new WatchedView(view, page -> {
            if (taken.incrementAndGet() >= pages) {
                Runtime.getRuntime().halt(KILLED);
            }
        })).toList();
        Archive archive = Archives.on(database, folder);
        ViewFollowers followers = new ViewFollowers(views, archive.log(), database.pooled(),
                new JdbcTransactionManager(database.pooled()), Duration.ofMillis(5));
        archive.onAppend(followers::wake);
        followers.start();
        record(archive, round);
        followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, Duration.ofMinutes(1));
        followers.close();
        archive.close();
        database.close();
    }

    private static void record(Archive archive, int round) {
        if (archive.log().size() == 0) {
            SequencedMap<StreamId, Object> first = new LinkedHashMap<>();
            first.put(Wishes.openIncident().stream(), Wishes.openIncident());
            first.put(Wishes.registerSource().stream(), Wishes.registerSource());
            archive.submitTogether(first, Wishes.ACTOR);
        }
        for (int i = 0; i < CLAIMS; i++) {
            archive.submit(Wishes.recordClaim(claim(round, i)), Wishes.ACTOR);
            String before = claim(round - 1, i);
            if (archive.log().stream(StreamId.claim(before), 1).size() == 1) {
                archive.submit(Wishes.correctClaim(before, 1, "as stated in round " + round), Wishes.ACTOR);
            }
        }
    }

    private static String claim(int round, int number) {
        return "round-" + round + "-" + number;
    }
}
