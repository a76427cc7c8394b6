package org.tabularium.core.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

/**
 * A process that records claims from eight clients and prints the id of each once it is acknowledged, until it is
 * killed.
 */
final class KilledArchive {

    static final int CLIENTS = 8;

    /** Stands in the place of a URL for H2 with the durability that it has by default. */
    static final String FORGETFUL = "forgetful";

    private KilledArchive() {}

    /** Expects the URL of the database, the folder of the checkpoints, and the number of the round. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        TestDatabase database = database(arguments[0], folder);
        Archive archive = Archives.on(database, folder);
        if (!archive.log().missing(List.of(StreamId.source("gazette"))).isEmpty()) {
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);
            archive.submit(Wishes.registerSource(), Wishes.ACTOR);
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = "r" + arguments[2] + "-" + client + "-";
                clients.execute(() -> recordForEver(archive, prefix));
            }
        }
    }

    static TestDatabase database(String url, Path folder) {
        return url.equals(FORGETFUL) ? TestDatabase.h2ThatForgets(folder) : TestDatabase.at(url);
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
