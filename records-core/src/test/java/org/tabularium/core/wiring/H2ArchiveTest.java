package org.tabularium.core.wiring;

import org.tabularium.core.testing.TestDatabase;
import java.nio.file.Path;

class H2ArchiveTest extends ArchiveContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.h2(folder);
    }
}
