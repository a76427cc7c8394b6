package org.tabularium.core.verify;

import java.nio.file.Path;

import org.tabularium.core.testing.TestDatabase;

class H2VerifierTest extends VerifierContract {

    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.h2(folder);
    }
}
