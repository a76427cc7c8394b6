package org.tabularium.core.testing;

import java.nio.file.Path;
import java.time.Clock;

import org.tabularium.core.proof.ProofSettings;
import org.tabularium.core.wiring.Archive;

/** Archives on databases to test on. */
public final class Archives {

    public static final String ORIGIN = "example.org/archive";

    private Archives() {}

    /** An archive whose key and checkpoints are in the folder. */
    public static Archive on(TestDatabase database, Path folder) {
        return on(database, folder, Clock.systemUTC());
    }

    public static Archive on(TestDatabase database, Path folder, Clock clock) {
        return new Archive(database.pooled(), database.direct(), clock, proving(folder, false));
    }

    /** One that has an incident and a source to record claims about. */
    public static Archive begun(TestDatabase database, Path folder) {
        Archive archive = on(database, folder);
        archive.submit(Wishes.openIncident(), Wishes.ACTOR);
        archive.submit(Wishes.registerSource(), Wishes.ACTOR);
        return archive;
    }

    public static ProofSettings proving(Path folder, boolean acceptOlderLog) {
        return new ProofSettings(folder, ORIGIN, acceptOlderLog);
    }
}
