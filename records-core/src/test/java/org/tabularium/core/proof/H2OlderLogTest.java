package org.tabularium.core.proof;

import java.nio.file.Path;

import org.tabularium.core.testing.TestDatabase;

class H2OlderLogTest extends OlderLogContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.h2(folder);
    }
}
