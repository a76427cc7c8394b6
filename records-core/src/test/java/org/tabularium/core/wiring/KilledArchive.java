package org.tabularium.core.wiring;

import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.tabularium.core.stream.StreamId;

/**
 * A process that records claims from eight clients and prints the id of each once it is acknowledged, until it is
 * killed.
 */
final class KilledArchive {

    static final int CLIENTS = 8;

    private KilledArchive() {}

    /** Expects the folder of the database and the number of the round. */
    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.h2(Path.of(arguments[0]));
        Archive archive = Archives.on(database, Path.of(arguments[0]));
        if (!archive.log().missing(java.util.List.of(StreamId.source("gazette"))).isEmpty()) {
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = "r" + arguments[1] + "-" + client + "-";
                clients.execute(() -> recordForEver(archive, prefix));
            }
        }
    }

    private static void recordForEver(Archive archive, String prefix) {
        for (int n = 0;; n++) {
            archive.submit(Wishes.recordClaim(prefix + n), Wishes.ACTOR);
            synchronized (System.out) {
                System.out.println(prefix + n);
                System.out.flush();
            }
        }
    }
}
