package org.tabularium.api.imports;

import org.tabularium.core.stream.StateConflict;

/** The import still runs, or was a dry run that has recorded nothing. */
final class NotReversible extends StateConflict {

    private static final long serialVersionUID = 1L;

    NotReversible(StoredImport stored) {
        super("not-reversible", stored.dryRun()
                ? "The import was a dry run, and has recorded nothing."
                : "The import still runs.");
    }
}
