package org.tabularium.api.keys;

/** What the holder of a key may do. Roles are separate: none includes another. */
public enum Role {
    /** Reads, where reading is not open to all. */
    READER,
    /** Submits, corrects, withdraws, reinstates and imports. */
    ARCHIVIST,
    /** Reads log entries and imports, sees the names behind actors, runs audits. */
    AUDITOR,
    /** Manages keys, erases, rebuilds views, sees metrics. */
    ADMIN
}
