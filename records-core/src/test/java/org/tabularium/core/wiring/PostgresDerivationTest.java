package org.tabularium.core.wiring;

import java.nio.file.Path;

import org.tabularium.core.testing.TestDatabase;

class PostgresDerivationTest extends DerivationContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.postgres();
    }
}
