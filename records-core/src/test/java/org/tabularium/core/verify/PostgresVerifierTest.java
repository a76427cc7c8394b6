package org.tabularium.core.verify;

import java.nio.file.Path;

import org.tabularium.core.testing.TestDatabase;

class PostgresVerifierTest extends VerifierContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.postgres();
    }
}
