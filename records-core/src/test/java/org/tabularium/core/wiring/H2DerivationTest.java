package org.tabularium.core.wiring;

import java.nio.file.Path;

import org.tabularium.core.testing.TestDatabase;

class H2DerivationTest extends DerivationContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.h2(folder);
    }
}
