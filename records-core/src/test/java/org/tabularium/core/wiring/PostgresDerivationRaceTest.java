package org.tabularium.core.wiring;

import java.nio.file.Path;

import org.tabularium.core.testing.TestDatabase;

class PostgresDerivationRaceTest extends DerivationRaceContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.postgres();
    }
}
