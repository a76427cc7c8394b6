package org.tabularium.api.imports;

/** How far an import is. */
enum ImportState {
    /** It waits for its turn, or is being read. */
    RUNNING,
    /** It was read to its end. */
    DONE,
    /** It could not be read to its end; what was recorded before stands. */
    FAILED,
    /** What it recorded is being withdrawn. */
    REVERSING,
    /** What it recorded has been withdrawn, but for what somebody had changed. */
    REVERSED
}
