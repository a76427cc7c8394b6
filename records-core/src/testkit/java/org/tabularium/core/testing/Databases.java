package org.tabularium.core.testing;

import java.nio.file.Path;

/** The databases that an archive can be on: what it promises is tested on each. */
public enum Databases {

    H2 {
        @Override
        public TestDatabase in(Path folder) {
            return TestDatabase.h2(folder);
        }
    },

    POSTGRESQL {
        @Override
        public TestDatabase in(Path folder) {
            return TestDatabase.postgres();
        }
    };

    /** A new one, with its file in the folder where it is an embedded one. */
    public abstract TestDatabase in(Path folder);
}
