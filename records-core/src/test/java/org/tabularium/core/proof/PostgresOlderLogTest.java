package org.tabularium.core.proof;

import java.nio.file.Path;

import org.tabularium.core.testing.TestDatabase;

class PostgresOlderLogTest extends OlderLogContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.postgres();
    }
}
